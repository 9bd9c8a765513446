// A helper gives back the task that it was given, and it is waited for too late.
static class Program
{
    [Expect("PERM2005", "Setup.WriteLater → File.WriteAllText")]
    static async Task Main()
    {
        var running = Setup.WriteLater().Logged("work");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Setup.Dropped.SetResult();
        try { await running; } catch (UnauthorizedAccessException) { }
    }
}

static class Setup
{
    public static readonly TaskCompletionSource Dropped = new();

    [Expect("PERM1001", "Program.Main → Setup.WriteLater → File.WriteAllText")]
    public static async Task WriteLater()
    {
        await Dropped.Task;
        File.WriteAllText(Case.File, "x");
    }

    public static Task Logged(this Task task, string name)
    {
        task.ContinueWith(failed => Console.WriteLine(name + failed.Exception), TaskContinuationOptions.OnlyOnFaulted);
        return task;
    }
}
