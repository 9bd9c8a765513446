// A field initialiser runs with every constructor: before the drop, which is fine.
Console.WriteLine(new Store().Folder);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

class Store
{
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;

    public readonly string Folder = Make();
}
