// The singleton is only resolved before the drop when it is asked for, and it is not.
static class Program
{
    static void Main(string[] args)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Cache>();
        using var provider = services.BuildServiceProvider();
        if (args.Length > 0)
            provider.GetRequiredService<Cache>();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { provider.GetRequiredService<Cache>(); } catch (UnauthorizedAccessException) { }
    }
}

class Cache
{
    [Expect("PERM1001", "new Cache → Directory.CreateDirectory")]
    public Cache() => Directory.CreateDirectory(Path.Combine(Case.Folder, "cache"));
}
