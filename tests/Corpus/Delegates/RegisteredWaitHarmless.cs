// A callback waits for a handle: the one that writes is never called.
using var done = new ManualResetEventSlim();
using var go = new ManualResetEvent(true);
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.RegisterWaitForSingleObject(go, (_, _) => { Store.Print(); done.Set(); }, null, 1000, executeOnlyOnce: true);
done.Wait();

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
