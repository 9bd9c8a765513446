// A thread started before the drop writes after it.
static class Program
{
    [Expect("PERM2005", "lambda in Program.Main → Files.Save → File.WriteAllText")]
    static void Main()
    {
        using var dropped = new ManualResetEventSlim();
        var thread = new Thread(() => { dropped.Wait(); Files.Save(); });
        thread.Start();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        dropped.Set();
        thread.Join();
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
