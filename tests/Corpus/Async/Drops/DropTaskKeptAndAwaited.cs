// The task that drops is kept and awaited: from there on it has dropped for certain.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    [Expect("PERM2004", "fs.write is already dropped")]
    static async Task Main()
    {
        var dropping = DropSoon();
        await dropping;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    static async Task DropSoon()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
