// A delegate of a narrower type is used as a wider one: the one that writes is never called.
Func<string> narrow = () => Store.Print().ToString();
Func<object> wide = narrow;
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(wide());

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
