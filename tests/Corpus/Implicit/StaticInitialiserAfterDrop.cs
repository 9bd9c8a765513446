// The type is touched for the first time after the drop.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Cache.Warm(); } catch (TypeInitializationException) { }

static class Cache
{
    private static readonly string Path = Make();

    static Cache() { }

    public static void Warm() => Console.WriteLine(Path);

    [Expect("PERM1001", "Main → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(System.IO.Path.Combine(Case.Folder, "cache")).FullName;
}
