// The type is touched for the first time after the drop.
// StaticInitialiserBeforeDrop: the type was touched before the drop: its initialiser is over.
//! StaticInitialiserBeforeDrop: Cache.Warm();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Cache.Warm(); } catch (TypeInitializationException) { } //! StaticInitialiserBeforeDrop: Cache.Warm();

static class Cache
{
    private static readonly string Path = Make();
    //^ StaticInitialiserBeforeDrop: private static readonly string Path = Directory.CreateDirectory(System.IO.Path.Combine(Case.Folder, "cache")).FullName;

    static Cache() { }

    public static void Warm() => Console.WriteLine(Path);

    [Expect("PERM1001", "Main → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(System.IO.Path.Combine(Case.Folder, "cache")).FullName;
    //^ StaticInitialiserBeforeDrop:
}
