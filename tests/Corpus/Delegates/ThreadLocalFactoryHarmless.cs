// A factory runs where a thread first asks for its value: the one that writes is never called.
using var local = new ThreadLocal<int>(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(local.Value);

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
