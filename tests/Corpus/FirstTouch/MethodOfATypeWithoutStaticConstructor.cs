// A static method that uses no static field does not run the initialiser of a type without a static constructor.
static class Program
{
    static void Main()
    {
        Cache.Greet();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { Cache.Warm(); } catch (TypeInitializationException) { }
    }
}

static class Cache
{
    private static readonly string Folder = Make();

    public static void Greet() => Console.WriteLine("hello");

    public static void Warm() => Console.WriteLine(Folder);

    [Expect("PERM1001", "Program.Main → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
