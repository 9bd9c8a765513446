// An answer is older than a drop that was started before it and is awaited behind it.
// Again: it is asked again behind the wait.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var end = Boot.EndAsync();
var can = ProcessPermissions.Has(Permission.FileSystemWrite);
await end;
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
if (can)
    Store.Save();

static class Boot
{
    public static async Task EndAsync()
    {
        await Task.Delay(50);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
