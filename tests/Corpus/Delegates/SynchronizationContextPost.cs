// Work is posted to a context.
using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
new SynchronizationContext().Post(_ => { Store.Save(); done.Set(); }, null);
done.Wait();

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
