// A switch chooses a delegate, with a default behind ??
Action? chosen = Environment.ProcessId switch { 0 => () => Store.Print(), _ => null };
var save = chosen ?? (() => Store.Save());
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
