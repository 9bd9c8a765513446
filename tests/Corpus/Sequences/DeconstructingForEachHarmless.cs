// A foreach deconstructs each element: the one that writes is never called.
var pairs = new List<Pair> { new() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var (a, b) in pairs)
    Console.WriteLine(a + b);

class Pair
{
    public void Deconstruct(out int a, out int b) => (a, b) = (Store.Print(), 2);
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
