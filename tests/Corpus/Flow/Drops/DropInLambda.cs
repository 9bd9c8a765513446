// The drop stands in a lambda that is run.
var finish = () => { ProcessPermissions.Drop(Permission.FileSystemWrite); };
finish();
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
