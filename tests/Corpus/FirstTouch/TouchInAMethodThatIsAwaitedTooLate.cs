// The touch stands behind an await that only ends after the drop.
static class Program
{
    static readonly TaskCompletionSource Dropped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM2005", "Program.Warm → static Cache → Cache.Make → Directory.CreateDirectory")]
    static async Task Main()
    {
        var warm = Warm();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Dropped.SetResult();
        try { await warm; } catch (TypeInitializationException) { }
    }

    static async Task Warm()
    {
        await Dropped.Task;
        Console.WriteLine(Cache.Folder);
    }
}

static class Cache
{
    public static readonly string Folder = Make();

    [Expect("PERM1001", "Program.Main → Program.Warm → static Cache → Cache.Make → Directory.CreateDirectory")]
    private static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")).FullName;
}
