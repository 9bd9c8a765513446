// Drops, and then writes in every way that the solution has; says what refused it.
using Dapper;
using Microsoft.Data.SqlClient;
using Permissions;

[module: DapperAot]

var file = Path.Combine(Path.GetTempPath(), "permissions-solution");
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.NetworkConnect);
Try("linked", () => Linked.Save(file));
Try("netstandard", () => Lib.Disk.Save(file));
Try("multi", () => Multi.Disk.Save(file));
Try("fsharp", () => Fs.Disk.save(file));
Try("basic", () => Vb.Disk.Save(file));
Try("sources", () => Contoso.Sources.Disk.Save(file));
Try("dapper", Database.Store);

static void Try(string way, Action save)
{
    try
    {
        save();
        Console.WriteLine($"{way}: saved");
    }
    catch (Exception refused)
    {
        Console.WriteLine($"{way}: {refused.GetType().Name}");
    }
}

internal static class Database
{
    public static void Store()
    {
        using var connection = new SqlConnection("Server=127.0.0.1,1;Connect Timeout=1");
        connection.Open();
        connection.Execute("insert into Orders (Id) values (@id)", new { id = 1 });
    }
}
