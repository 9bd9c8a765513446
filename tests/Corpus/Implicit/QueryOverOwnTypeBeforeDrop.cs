// A query calls the Select of its own source, before the drop.
Console.WriteLine(from number in new Source() where number > 0 select number + 1);
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
