// The FileInfo twin deletes.
var info = new FileInfo(Case.File);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Remove(info); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Remove → FileInfo.Delete")]
    public static void Remove(FileInfo info) => info.Delete();
}
