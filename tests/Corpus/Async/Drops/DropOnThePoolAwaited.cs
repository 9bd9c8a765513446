// The drop runs on the pool and is awaited.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    [Expect("PERM2004", "fs.write is already dropped")]
    static async Task Main()
    {
        await Task.Run(() => ProcessPermissions.Drop(Permission.FileSystemWrite));
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
