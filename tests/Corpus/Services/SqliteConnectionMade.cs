// Native code opens the database; the catalog says so of the constructor, for Entity Framework calls Open through DbConnection.
using Microsoft.Data.Sqlite;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Orders.Save("x");

static class Orders
{
    [Expect("PERM1001", "Main → Orders.Save → new SqliteConnection", By = Witness.Source | Witness.Tool, Why = "the stand-in opens nothing")]
    public static void Save(string order) => new SqliteConnection("Data Source=" + order).Open();
}

namespace Microsoft.Data.Sqlite
{
    public sealed class SqliteConnection
    {
        private readonly string connectionString;

        public SqliteConnection(string connectionString) => this.connectionString = connectionString;

        public void Open() => Console.WriteLine(connectionString);
    }
}
