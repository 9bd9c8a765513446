// Native code opens the database; the catalog says so of the constructor, for Entity Framework calls Open through DbConnection.
// BeforeDrop: the database is opened before the drop, and only used behind it.
// Memory: the database is in memory.
// Named: it is in memory by its name.
// Reading: it is opened for reading only.
using Microsoft.Data.Sqlite;
//! BeforeDrop: var connection = new SqliteConnection("Data Source=orders.db");

ProcessPermissions.Drop(Permission.FileSystemWrite);
Orders.Save("x"); //! BeforeDrop: connection.Ask();

static class Orders //! BeforeDrop:
{ //! BeforeDrop:
    [Expect("PERM1001", "Main → Orders.Save → new SqliteConnection", By = Witness.Source | Witness.Tool,
        Why = "the stand-in opens nothing")]
    public static void Save(string order) => new SqliteConnection("Data Source=" + order).Open(); //! BeforeDrop: //! Memory: public static void Save(string order) => new SqliteConnection("Data Source=orders;Mode=Memory;Cache=Shared").Open(); //! Named: public static void Save(string order) => new SqliteConnection("Data Source = :memory:").Open(); //! Reading: public static void Save(string order) => new SqliteConnection("Data Source=orders.db;Pooling=False;mode=readonly").Open();
} //! BeforeDrop:

namespace Microsoft.Data.Sqlite
{
    public sealed class SqliteConnection
    {
        private readonly string connectionString;

        public SqliteConnection(string connectionString) => this.connectionString = connectionString;

        public void Open() => Console.WriteLine(connectionString); //! BeforeDrop: public void Ask() => Console.WriteLine(connectionString);
    }
}
