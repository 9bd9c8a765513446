// async void cannot be awaited.
static class Program
{
    [Expect("PERM2005", "Store.Save → File.WriteAllText")]
    static async Task Main()
    {
        using var dropped = new SemaphoreSlim(0);
        using var done = new SemaphoreSlim(0);
        Store.Save(dropped, done);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        dropped.Release();
        await done.WaitAsync();
    }
}

static class Store
{
    [Expect("PERM1001", "Program.Main → Store.Save → File.WriteAllText")]
    public static async void Save(SemaphoreSlim dropped, SemaphoreSlim done)
    {
        await dropped.WaitAsync();
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        done.Release();
    }
}
