// A foreach finds its enumerator by an extension method: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var number in new Count())
    Console.WriteLine(number);

class Count { }

static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this Count count)
    {
        Store.Print();
        return Enumerable.Range(0, 1).GetEnumerator();
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
