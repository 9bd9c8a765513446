// A delegate is replaced through a ref parameter, before the drop.
Action save = () => Store.Print();
Replace(ref save);
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Replace(ref Action save) => save = () => Store.Save();

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
