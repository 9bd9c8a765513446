// A lazy value brings a delegate: the one that writes is never called.
var lazy = new Lazy<Action>(() => () => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
lazy.Value();

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
