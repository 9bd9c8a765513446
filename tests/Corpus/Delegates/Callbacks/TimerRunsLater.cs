// A timer set before the drop fires after it.
using var fired = new ManualResetEventSlim();
using var timer = new Timer(_ => { Beat.Touch(); fired.Set(); }, null, Timeout.Infinite, Timeout.Infinite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
timer.Change(0, Timeout.Infinite);
fired.Wait();

static class Beat
{
    [Expect("PERM1001", "lambda in Main → Beat.Touch → File.WriteAllText")]
    public static void Touch()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
