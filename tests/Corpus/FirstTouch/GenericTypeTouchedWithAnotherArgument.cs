// Each construction of a generic type has statics, and an initialiser, of its own.
static class Program
{
    static void Main()
    {
        Console.WriteLine(Cache<int>.Folder);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { Console.WriteLine(Cache<string>.Folder); } catch (TypeInitializationException) { }
    }
}

static class Cache<T>
{
    public static readonly string Folder = Make();

    [Expect("PERM1001", "Program.Main → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, typeof(T).Name)).FullName;
}
