// The loop that touches the type before the drop has nothing to go through.
static class Program
{
    static void Main(string[] args)
    {
        foreach (var name in args)
            Console.WriteLine(Cache.Folder + name);
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
