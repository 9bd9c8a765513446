// FileSystem names both leaves.
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
