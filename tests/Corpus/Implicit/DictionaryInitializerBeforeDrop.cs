// A dictionary initialiser calls the indexer, before the drop.
_ = new Table { ["a"] = "x" };
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Table
{
    public string this[string key]
    {
        set => Store.Save(key + value);
    }
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
