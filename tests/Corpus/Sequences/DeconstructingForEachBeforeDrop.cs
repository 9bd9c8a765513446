// A foreach deconstructs each element, before the drop.
var pairs = new List<Pair> { new() };
foreach (var (a, b) in pairs)
    Console.WriteLine(a + b);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Pair
{
    public void Deconstruct(out int a, out int b) => (a, b) = (Store.Save(), 2);
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
