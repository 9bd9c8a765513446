// With a static constructor, any static method runs the initialiser first.
Cache.Greet();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Cache.Warm();

static class Cache
{
    private static readonly string Folder;

    static Cache() => Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;

    public static void Greet() => Console.WriteLine("hello");

    public static void Warm() => Console.WriteLine(Folder);
}
