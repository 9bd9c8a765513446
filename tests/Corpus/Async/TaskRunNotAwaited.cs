// Pool work started before the drop writes after it.
static class Program
{
    [Expect("PERM2005", "lambda in Program.Main → Files.Save → File.WriteAllText")]
    static async Task Main()
    {
        using var dropped = new ManualResetEventSlim();
        var work = Task.Run(() => { dropped.Wait(); Files.Save(); });
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        dropped.Set();
        await work;
    }
}

static class Files
{
    [Expect("PERM1001", "Program.Main → lambda in Program.Main → Files.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
