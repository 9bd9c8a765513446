// The drop happens on another thread; it is process-wide.
var thread = new Thread(() => ProcessPermissions.Drop(Permission.FileSystemWrite));
thread.Start();
thread.Join();
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
