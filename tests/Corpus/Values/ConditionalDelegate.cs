// One of two delegates is chosen.
var save = Environment.ProcessId > 0 ? (Action)(() => Store.Save()) : () => Store.Print();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

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
