// A delegate is kept by a weak reference.
Action save = () => Store.Save();
var weak = new WeakReference<Action>(save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (weak.TryGetTarget(out var alive))
    alive();
GC.KeepAlive(save);

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
