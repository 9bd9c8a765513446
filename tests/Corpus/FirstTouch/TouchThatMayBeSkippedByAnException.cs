// What stands before the touch throws, so that the type is first touched after the drop.
static class Program
{
    static void Main()
    {
        try
        {
            Console.WriteLine(int.Parse("none") + Cache.Folder.Length);
        }
        catch (FormatException)
        {
        }
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
