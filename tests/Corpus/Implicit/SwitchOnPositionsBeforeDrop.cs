// A switch deconstructs its value, before the drop.
var point = new Point();
Console.WriteLine(point switch { (1, _) => "one", _ => "other" });
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Point
{
    public void Deconstruct(out int x, out int y) => (x, y) = (Store.Save(), 2);
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
