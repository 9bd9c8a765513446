// The members that the compiler makes for a record read its properties.
var point = new Point(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(point);

record Point(int X)
{
    public int Y => Store.Save();
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
