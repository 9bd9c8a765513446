// A foreach finds its enumerator by an extension method, before the drop.
foreach (var number in new Count())
    Console.WriteLine(number);
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
