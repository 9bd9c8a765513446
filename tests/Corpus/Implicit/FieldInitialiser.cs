// A field initialiser runs with every constructor.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(new Store().Folder); } catch (UnauthorizedAccessException) { }

class Store
{
    [Expect("PERM1001", "Main → new Store → Store.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;

    public readonly string Folder = Make();
}
