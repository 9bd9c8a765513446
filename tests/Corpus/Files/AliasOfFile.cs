// An alias hides the name File.
// BeforeDrop: before the drop, which is fine.
using FileIO = System.IO.File;
//! BeforeDrop: Store.Save();

ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => FileIO.WriteAllText(Case.File, "x");
}
