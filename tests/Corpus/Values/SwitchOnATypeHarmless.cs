// A switch finds that a value is a delegate: the one that writes is never called.
Delegate kept = (Action)(() => Store.Print());
ProcessPermissions.Drop(Permission.FileSystemWrite);
switch (kept)
{
    case Action save:
        save();
        break;
}

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
