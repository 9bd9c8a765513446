// Nobody ever waits for the work.
static class Program
{
    [Expect("PERM2005", "Background.RunAsync → File.WriteAllText")]
    static async Task Main()
    {
        var done = new TaskCompletionSource();
        _ = Background.RunAsync(done);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Background.Go.SetResult();
        await done.Task;
    }
}

static class Background
{
    public static readonly TaskCompletionSource Go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM1001", "Program.Main → Background.RunAsync → File.WriteAllText")]
    public static async Task RunAsync(TaskCompletionSource done)
    {
        await Go.Task;
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        done.SetResult();
    }
}
