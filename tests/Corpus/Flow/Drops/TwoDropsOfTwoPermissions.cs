// Two drops: each permission is gone after its own.
ProcessPermissions.Drop(Permission.ChildProcess);
File.WriteAllText(Case.File, "still held");
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
