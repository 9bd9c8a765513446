// A dictionary initialiser calls the indexer: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Table { ["a"] = "x" };

class Table
{
    public string this[string key]
    {
        set => Store.Print(key + value);
    }
}

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
