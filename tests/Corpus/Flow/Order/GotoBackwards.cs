// goto goes back over the drop.
var again = true;
start:
try { Store.Save(); } catch (UnauthorizedAccessException) { }
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (again)
{
    again = false;
    goto start;
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
