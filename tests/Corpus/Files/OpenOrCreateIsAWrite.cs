// OpenOrCreate may create, whatever the access.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Store.Load();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Load(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Store
{
    [Expect("PERM1001", "Main → Store.Load → File.Open")]
    public static void Load() => File.Open(Path.Combine(Case.Folder, "new"), FileMode.OpenOrCreate, FileAccess.Read).Dispose();
}
