// A callback waits for a handle.
using var done = new ManualResetEventSlim();
using var go = new ManualResetEvent(true);
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.RegisterWaitForSingleObject(go, (_, _) => { Store.Save(); done.Set(); }, null, 1000, executeOnlyOnce: true);
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
