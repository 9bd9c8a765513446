// A lock of its own type needs no permission.
var gate = new Lock();
ProcessPermissions.Drop(Permission.FileSystemWrite);
lock (gate)
    Store.Print();

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
