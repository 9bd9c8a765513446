// A task answers, and the drop comes before its answer is used.
// Again: another task is asked behind the drop.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var asked = CanAsync();
ProcessPermissions.Drop(Permission.FileSystemWrite);
//! Again: asked = CanAsync();
if (await asked)
    Store.Save();

static async Task<bool> CanAsync()
{
    var can = ProcessPermissions.Has(Permission.FileSystemWrite); // before the first wait, so before the drop on a busy machine, too
    await Task.Yield();
    return can;
}
