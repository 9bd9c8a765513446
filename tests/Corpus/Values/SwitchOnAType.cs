// A switch finds that a value is a delegate.
Delegate kept = (Action)(() => Store.Save());
ProcessPermissions.Drop(Permission.FileSystemWrite);
switch (kept)
{
    case Action save:
        save();
        break;
}

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
