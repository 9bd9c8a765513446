// A delegate was kept as an object.
object kept = (Action)(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
((Action)kept)();

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
