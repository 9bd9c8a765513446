// What stands in a lock of its own type runs, and the lock itself writes nothing.
var gate = new Lock();
ProcessPermissions.Drop(Permission.FileSystemWrite);
lock (gate)
    Store.Save();

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
