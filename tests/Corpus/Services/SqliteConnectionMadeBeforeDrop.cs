// The database is opened before the drop, and only used behind it.
using Microsoft.Data.Sqlite;

var connection = new SqliteConnection("Data Source=orders.db");
ProcessPermissions.Drop(Permission.FileSystemWrite);
connection.Ask();

namespace Microsoft.Data.Sqlite
{
    public sealed class SqliteConnection
    {
        private readonly string connectionString;

        public SqliteConnection(string connectionString) => this.connectionString = connectionString;

        public void Ask() => Console.WriteLine(connectionString);
    }
}
