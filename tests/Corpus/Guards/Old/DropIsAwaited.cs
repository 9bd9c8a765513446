// An answer is older than a drop that is awaited.
// Again: it is asked again behind the wait.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
await Boot.EndAsync();
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
if (can)
    Store.Save();

static class Boot
{
    public static async Task EndAsync()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
