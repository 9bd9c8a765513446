// Nobody ever waits for the work.
var done = new TaskCompletionSource();
_ = Background.RunAsync(done);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Background.Go.SetResult();
await done.Task;

static class Background
{
    public static readonly TaskCompletionSource Go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM1001", "Main → Background.RunAsync → File.WriteAllText")]
    public static async Task RunAsync(TaskCompletionSource done)
    {
        await Go.Task;
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        done.SetResult();
    }
}
