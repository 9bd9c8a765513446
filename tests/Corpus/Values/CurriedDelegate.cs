// A delegate that gives back a delegate.
Func<Action> make = () => () => Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
make()();

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
