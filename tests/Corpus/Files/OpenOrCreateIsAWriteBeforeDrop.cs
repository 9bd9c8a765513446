// OpenOrCreate may create, whatever the access: before the drop, which is fine.
Store.Load();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Store
{
    public static void Load() => File.Open(Path.Combine(Case.Folder, "new"), FileMode.OpenOrCreate, FileAccess.Read).Dispose();
}
