// A continuation runs after the drop.
static class Program
{
    [Expect("PERM2005", "lambda in Program.Main → Files.Save → File.WriteAllText")]
    static async Task Main()
    {
        var gate = new TaskCompletionSource();
        var work = gate.Task.ContinueWith(_ => Files.Save());
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        gate.SetResult();
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
