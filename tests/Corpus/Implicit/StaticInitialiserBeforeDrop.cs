// The type was touched before the drop: its initialiser is over.
Cache.Warm();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Cache.Warm();

static class Cache
{
    private static readonly string Path = Directory.CreateDirectory(System.IO.Path.Combine(Case.Folder, "cache")).FullName;

    static Cache() { }

    public static void Warm() => Console.WriteLine(Path);
}
