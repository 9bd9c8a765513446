// A foreach deconstructs each element.
var pairs = new List<Pair> { new() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var (a, b) in pairs)
    Console.WriteLine(a + b);

class Pair
{
    public void Deconstruct(out int a, out int b) => (a, b) = (Store.Save(), 2);
}

static class Store
{
    [Expect("PERM1001", "")]
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
