// The drop is called through a delegate: the one that writes is never called.
Action drop = () => ProcessPermissions.Drop(Permission.FileSystemWrite);
drop();
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
