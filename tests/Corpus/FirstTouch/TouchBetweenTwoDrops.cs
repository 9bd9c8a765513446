// The type is touched after the drop of another permission and before the one that it needs.
ProcessPermissions.Drop(Permission.ChildProcess);
Console.WriteLine(Cache.Folder);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(Cache.Folder);

static class Cache
{
    public static readonly string Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
