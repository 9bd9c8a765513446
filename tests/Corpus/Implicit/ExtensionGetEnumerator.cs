// A foreach finds its enumerator by an extension method.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var number in new Count())
    Console.WriteLine(number);

class Count { }

static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this Count count)
    {
        Store.Save();
        return Enumerable.Range(0, 1).GetEnumerator();
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
