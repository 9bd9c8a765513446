// A child that was started before the drop ends after it, and a handler is told.
using System.Diagnostics;

using var ended = new ManualResetEventSlim();
using var child = new Process { StartInfo = new("sleep", "0.3"), EnableRaisingEvents = true };
child.Exited += (_, _) =>
{
    Store.Save();
    ended.Set();
};
child.Start();
ProcessPermissions.Drop(Permission.FileSystemWrite);
ended.Wait(TimeSpan.FromSeconds(30));

static class Store
{
    [Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("ended");
}
