// Work is kept in a concurrent dictionary: the one that writes is never called.
using System.Collections.Concurrent;

var table = new ConcurrentDictionary<string, Func<Task>>();
table["save"] = async () =>
{
    await Task.Yield();
    Store.Print();
};
ProcessPermissions.Drop(Permission.FileSystemWrite);
await table["save"]();

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
