// A compound assignment reads and sets a property.
var line = new Line();
ProcessPermissions.Drop(Permission.FileSystemWrite);
line.Size += 1;

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
