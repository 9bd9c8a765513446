// A delegate comes back through an out parameter: the one that writes is never called.
Make(out var save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

static void Make(out Action save) => save = () => Store.Print();

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
