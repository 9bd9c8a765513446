// A delegate of a narrower type is used as a wider one.
Func<string> narrow = () => Store.Save().ToString();
Func<object> wide = narrow;
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(wide());

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
