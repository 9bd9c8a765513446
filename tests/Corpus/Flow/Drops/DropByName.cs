// The drop names the permission as text.
ProcessPermissions.Drop("fs.write");
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
