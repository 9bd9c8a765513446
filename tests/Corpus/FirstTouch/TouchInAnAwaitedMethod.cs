// The touch stands behind an await, and the method is awaited before the drop.
static class Program
{
    static async Task Main()
    {
        await Warm();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine(Cache.Folder);
    }

    static async Task Warm()
    {
        await Task.Yield();
        Console.WriteLine(Cache.Folder);
    }
}

static class Cache
{
    public static readonly string Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
