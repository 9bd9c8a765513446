// The permissions are one value of several flags.
ProcessPermissions.Drop(Permission.ChildProcess | Permission.FileSystemWrite);
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
