// The task that drops is kept and only awaited at the end: that it has dropped is possible, not certain, so the second drop is needed.
static class Program
{
    static readonly TaskCompletionSource Go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static async Task Main()
    {
        var dropping = DropSoon();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        Go.SetResult();
        await dropping;
    }

    static async Task DropSoon()
    {
        await Go.Task;
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
