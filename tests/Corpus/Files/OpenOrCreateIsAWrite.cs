// OpenOrCreate may create, whatever the access.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Load(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Load → File.Open")]
    public static void Load() => File.Open(Path.Combine(Case.Folder, "new"), FileMode.OpenOrCreate, FileAccess.Read).Dispose();
}
