// The FileInfo twin deletes.
// BeforeDrop: before the drop, which is fine.
var info = new FileInfo(Case.File);
//! BeforeDrop: Store.Remove(info);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Remove(info); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Store
{
    [Expect("PERM1001", "Main → Store.Remove → FileInfo.Delete")]
    public static void Remove(FileInfo info) => info.Delete();
}
