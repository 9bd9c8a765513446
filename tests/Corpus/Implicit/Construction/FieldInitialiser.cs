// A field initialiser runs with every constructor.
// BeforeDrop: before the drop, which is fine.
//! BeforeDrop: Console.WriteLine(new Store().Folder);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Store().Folder); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

class Store
{
    [Expect("PERM1001", "Main → new Store → Store.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;

    public readonly string Folder = Make();
}
