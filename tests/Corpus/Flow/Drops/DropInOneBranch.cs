// The drop may have happened: it stands in one branch.
if (args.Length == 0)
    ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
