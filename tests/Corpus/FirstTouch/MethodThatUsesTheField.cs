// Without a static constructor, a method that reads the field is touch enough.
Cache.Warm();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Cache.Warm();

static class Cache
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;

    public static void Warm() => Console.WriteLine(Folder);
}
