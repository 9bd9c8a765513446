// An object is queued to the pool, and its Execute runs there.
using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.UnsafeQueueUserWorkItem(new Item(done), preferLocal: false);
done.Wait();

class Item(ManualResetEventSlim done) : IThreadPoolWorkItem
{
    public void Execute()
    {
        Store.Save();
        done.Set();
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
