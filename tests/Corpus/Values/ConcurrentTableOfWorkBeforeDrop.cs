// Work is kept in a concurrent dictionary, before the drop.
using System.Collections.Concurrent;

var table = new ConcurrentDictionary<string, Func<Task>>();
table["save"] = async () =>
{
    await Task.Yield();
    Store.Save();
};
await table["save"]();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
