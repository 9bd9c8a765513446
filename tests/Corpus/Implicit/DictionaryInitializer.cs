// A dictionary initialiser calls the indexer.
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = new Table { ["a"] = "x" };

class Table
{
    public string this[string key]
    {
        set => Store.Save(key + value);
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
