// A positional pattern deconstructs, before the drop.
Console.WriteLine(new Point() is (1, 2));
var (x, _) = new Pair();
Console.WriteLine(x);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Save(), 2);
}

class Pair { }

static class Extensions
{
    public static void Deconstruct(this Pair pair, out int x, out int y) => (x, y) = (1, 2);
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
