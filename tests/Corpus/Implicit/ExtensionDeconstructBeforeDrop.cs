// A deconstruction calls an extension method, before the drop.
var (x, _) = new Pair();
Console.WriteLine(x);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Pair { }

static class Extensions
{
    public static void Deconstruct(this Pair pair, out int x, out int y) => (x, y) = (Store.Save(), 2);
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
