// The arguments of a collection choose the method that builds it.
// Harmless: the method without arguments writes.
[assembly: Expect("PERM1001", "Main → LinesBuilder.Create → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Lines lines = [with("a"), 1];
Console.WriteLine(lines);

[System.Runtime.CompilerServices.CollectionBuilder(typeof(LinesBuilder), "Create")]
class Lines
{
    public IEnumerator<int> GetEnumerator() => new List<int>().GetEnumerator();
}

static class LinesBuilder
{
    public static Lines Create(ReadOnlySpan<int> all)
    {
        Store.Print(); //! Harmless: Store.Save();
        return new();
    }

    public static Lines Create(string name, ReadOnlySpan<int> all)
    {
        Store.Save(); //! Harmless: Store.Print();
        return new();
    }
}
