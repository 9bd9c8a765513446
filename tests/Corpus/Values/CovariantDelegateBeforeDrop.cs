// A delegate of a narrower type is used as a wider one, before the drop.
Func<string> narrow = () => Store.Save().ToString();
Func<object> wide = narrow;
Console.WriteLine(wide());
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
