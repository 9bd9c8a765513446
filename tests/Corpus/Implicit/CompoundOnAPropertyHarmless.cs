// A compound assignment reads and sets a property: the one that writes is never called.
var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line.Size += 1;

class Line
{
    public int Size
    {
        get => 1;
        set => Store.Print();
    }
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
