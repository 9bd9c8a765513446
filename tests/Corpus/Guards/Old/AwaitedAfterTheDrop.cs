// An async method that throws without the permission starts before the drop and is awaited after it: its answer is old.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var allowed = Require();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await allowed;
Store.Save();

static async Task Require()
{
    if (!ProcessPermissions.Has(Permission.FileSystemWrite))
        throw new InvalidOperationException();
    await Task.Yield();
}
