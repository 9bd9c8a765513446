// A positional pattern deconstructs: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(new Point() is (1, 2));
var (x, _) = new Pair();
Console.WriteLine(x);

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Print(), 2);
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
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
