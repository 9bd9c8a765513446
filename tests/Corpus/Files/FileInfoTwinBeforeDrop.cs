// The FileInfo twin deletes: before the drop, which is fine.
var info = new FileInfo(Case.File);
Store.Remove(info);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Store
{
    public static void Remove(FileInfo info) => info.Delete();
}
