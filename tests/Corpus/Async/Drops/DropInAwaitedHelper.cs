// The drop stands in an async helper that is awaited.
await Boot.FinishAsync();
try { Store.Save(); } catch (UnauthorizedAccessException) { }

static class Boot
{
    public static async Task FinishAsync()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static void Save() => File.WriteAllText(Case.File, "x");
}
