// An alias hides the name File: before the drop, which is fine.
using FileIO = System.IO.File;

Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Store
{
    public static void Save() => FileIO.WriteAllText(Case.File, "x");
}
