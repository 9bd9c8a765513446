// The type is touched before the drop on one branch only, and that one is not taken.
static class Program
{
    static void Main(string[] args)
    {
        if (args.Length > 0)
            Console.WriteLine(Cache.Folder);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { Console.WriteLine(Cache.Folder); } catch (TypeInitializationException) { }
    }
}

static class Cache
{
    public static readonly string Folder = Make();

    [Expect("PERM1001", "Program.Main → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
