// A child that was started before the drop ends after it, and a handler is told.
// Harmless: a child that was started before the drop ends after it: the handler writes nothing.
using System.Diagnostics;

using var ended = new ManualResetEventSlim();
using var child = new Process { StartInfo = new("cat") { RedirectStandardInput = true }, EnableRaisingEvents = true };
child.Exited += (_, _) =>
{
    Store.Save(); //! Harmless: Store.Print();
    ended.Set();
};
child.Start();
ProcessPermissions.Drop(Permission.FileSystemWrite);
child.StandardInput.Close(); // it ends where its input does
ended.Wait();

static class Store
{
    [Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public static void Print() => Console.WriteLine("ended");
}
