// A switch finds that a value is a delegate, before the drop.
Delegate kept = (Action)(() => Store.Save());
switch (kept)
{
    case Action save:
        save();
        break;
}
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
