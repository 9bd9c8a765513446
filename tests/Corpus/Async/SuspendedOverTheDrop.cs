// The method is suspended while the drop happens, and awaited after it.
static class Program
{
    [Expect("PERM2005", "Store.SaveAsync → Store.InnerAsync → File.WriteAllTextAsync")]
    static async Task Main()
    {
        var gate = new TaskCompletionSource();
        var first = Store.SaveAsync(gate.Task);
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        gate.SetResult();
        try { await first; } catch (UnauthorizedAccessException) { }
    }
}

static class Store
{
    public static async Task SaveAsync(Task gate)
    {
        File.AppendAllText(Case.File, "before the gate: fine");
        await gate;
        await InnerAsync();
    }

    [Expect("PERM1001", "Program.Main → Store.SaveAsync → Store.InnerAsync → File.WriteAllTextAsync")]
    private static async Task InnerAsync() => await File.WriteAllTextAsync(Case.File, "x");
}
