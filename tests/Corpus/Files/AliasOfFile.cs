// An alias hides the name File.
using FileIO = System.IO.File;

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => FileIO.WriteAllText(Case.File, "x");
}
