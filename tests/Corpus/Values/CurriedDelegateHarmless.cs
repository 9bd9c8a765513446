// A delegate that gives back a delegate: the one that writes is never called.
Func<Action> make = () => () => Store.Print();
ProcessPermissions.Drop(Permission.FileSystemWrite);
make()();

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
