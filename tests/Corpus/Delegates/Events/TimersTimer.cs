// The Elapsed event of a timer.
using var done = new ManualResetEventSlim();
using var timer = new System.Timers.Timer(1) { AutoReset = false };
timer.Elapsed += (_, _) => { Files.Save(); done.Set(); };
ProcessPermissions.Drop(Permission.FileSystemWrite);
timer.Start();
done.Wait();

static class Files
{
    [Expect("PERM1001", "lambda in Main → Files.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
