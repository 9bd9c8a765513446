// Work started by the factory after the drop and awaited: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Task.Factory.StartNew(() => Store.Print());

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
