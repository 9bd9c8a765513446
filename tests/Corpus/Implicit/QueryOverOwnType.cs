// A query calls the Select of its own source.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(from number in new Source() where number > 0 select number + 1);

class Source
{
    public Source Where(Func<int, bool> condition) => this;

    public Source Select(Func<int, int> step)
    {
        Store.Save();
        return this;
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
