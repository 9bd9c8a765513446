// A query calls the Select of its own source: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(from number in new Source() where number > 0 select number + 1);

class Source
{
    public Source Where(Func<int, bool> condition) => this;

    public Source Select(Func<int, int> step)
    {
        Store.Print();
        return this;
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
