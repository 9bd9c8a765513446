// The lambda is made before the drop and invoked after it.
var save = Store.Saver();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    public static Action Saver() => [Expect("PERM1001", "Main → lambda in Store.Saver → File.WriteAllText")] () => File.WriteAllText(Case.File, "x");
}
