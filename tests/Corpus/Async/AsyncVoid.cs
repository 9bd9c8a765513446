// async void cannot be awaited.
using var dropped = new SemaphoreSlim(0);
using var done = new SemaphoreSlim(0);
Store.Save(dropped, done);
ProcessPermissions.Drop(Permission.FileSystemWrite);
dropped.Release();
await done.WaitAsync();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static async void Save(SemaphoreSlim dropped, SemaphoreSlim done)
    {
        await dropped.WaitAsync();
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        done.Release();
    }
}
