// Work started before the drop goes on after it: the background path that people forget.
var work = Setup.RunAsync();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Setup.Dropped.SetResult();
try { await work; } catch (UnauthorizedAccessException) { }

static class Setup
{
    public static readonly TaskCompletionSource Dropped = new();

    [Expect("PERM1001", "Main → Setup.RunAsync → File.WriteAllTextAsync")]
    public static async Task RunAsync()
    {
        await Dropped.Task;
        await File.WriteAllTextAsync(Case.File, "x");
    }
}
