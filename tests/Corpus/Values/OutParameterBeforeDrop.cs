// A delegate comes back through an out parameter, before the drop.
Make(out var save);
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Make(out Action save) => save = () => Store.Save();

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
