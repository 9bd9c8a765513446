// The task that drops has been started and waits for us: the analysis cannot see what it waits for.
static class Program
{
    static readonly TaskCompletionSource Go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM1001", "Program.Main → File.WriteAllText", By = Witness.Source | Witness.Tool,
        Why = "the drop waits for a signal that comes after the write, and signals are not followed")]
    static async Task Main()
    {
        var dropping = DropSoon();
        File.WriteAllText(Case.File, "x");
        Go.SetResult();
        await dropping;
    }

    static async Task DropSoon()
    {
        await Go.Task;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
