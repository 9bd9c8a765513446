// Work started before the drop goes on after it: the background path that people forget.
static class Program
{
    [Expect("PERM2005", "Setup.RunAsync → File.WriteAllTextAsync")]
    static async Task Main()
    {
        var work = Setup.RunAsync();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Setup.Dropped.SetResult();
        try { await work; } catch (UnauthorizedAccessException) { }
    }
}

static class Setup
{
    public static readonly TaskCompletionSource Dropped = new();

    [Expect("PERM1001", "Program.Main → Setup.RunAsync → File.WriteAllTextAsync")]
    public static async Task RunAsync()
    {
        await Dropped.Task;
        await File.WriteAllTextAsync(Case.File, "x");
    }
}
