// A lazy value brings a delegate, before the drop.
var lazy = new Lazy<Action>(() => () => Store.Save());
lazy.Value();
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
