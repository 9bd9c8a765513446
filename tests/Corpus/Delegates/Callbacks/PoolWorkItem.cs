// An object is queued to the pool, and its Execute runs there.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Item.Execute → Store.Save → File.WriteAllText")]

using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ThreadPool.UnsafeQueueUserWorkItem(new Item(done), preferLocal: false);
done.Wait();

class Item(ManualResetEventSlim done) : IThreadPoolWorkItem
{
    public void Execute()
    {
        Store.Save(); //! Harmless: Store.Print();
        done.Set();
    }
}
