// The members that the compiler makes for a record read its properties: the one that writes is never called.
var point = new Point(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(point);

record Point(int X)
{
    public int Y => Store.Print();
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
