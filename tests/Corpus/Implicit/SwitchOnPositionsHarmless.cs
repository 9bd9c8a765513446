// A switch deconstructs its value: the one that writes is never called.
var point = new Point();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(point switch { (1, _) => "one", _ => "other" });

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Print(), 2);
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
