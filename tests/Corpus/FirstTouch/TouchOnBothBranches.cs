// The type is touched before the drop, on one branch directly and on the other through a helper.
static class Program
{
    static void Main(string[] args)
    {
        if (args.Length > 0)
            Console.WriteLine(Cache.Folder);
        else
            Warm();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Console.WriteLine(Cache.Folder);
    }

    static void Warm() => Console.WriteLine(Cache.Folder.Length);
}

static class Cache
{
    public static readonly string Folder = Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
