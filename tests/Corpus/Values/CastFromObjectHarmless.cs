// A delegate was kept as an object: the one that writes is never called.
object kept = (Action)(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
((Action)kept)();

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
