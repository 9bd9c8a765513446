// An object is queued to the pool, and its Execute runs there: the one that writes is never called.
using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.UnsafeQueueUserWorkItem(new Item(done), preferLocal: false);
done.Wait();

class Item(ManualResetEventSlim done) : IThreadPoolWorkItem
{
    public void Execute()
    {
        Store.Print();
        done.Set();
    }
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
