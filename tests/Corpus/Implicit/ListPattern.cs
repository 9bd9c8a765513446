// A list pattern reads Length and the indexer.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Line() is [1, ..]);

class Line
{
    public int Length => 1;

    public int this[int index] => Store.Save();
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
