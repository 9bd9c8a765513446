// A compound assignment reads and sets a property, before the drop.
var line = new Line();
line.Size += 1;
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Line
{
    public int Size
    {
        get => 1;
        set => Store.Save();
    }
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
