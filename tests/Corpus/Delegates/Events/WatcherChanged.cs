// A watcher tells of a change that happens after the drop, through a file that was opened before it.
// Harmless: a watcher tells of a change that happens after the drop: its handler writes nothing.
using var changed = new ManualResetEventSlim();
using var watcher = new FileSystemWatcher(Case.Folder);
watcher.Changed += (_, change) =>
{
    Store.Save(change.Name ?? ""); //! Harmless: Store.Print(change.Name ?? "");
    changed.Set();
};
watcher.EnableRaisingEvents = true;
using var open = new FileStream(Case.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
ProcessPermissions.Drop(Permission.FileSystemWrite);
open.WriteByte(1);
open.Flush();
changed.Wait(TimeSpan.FromSeconds(30));

static class Store
{
    [Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]
    public static void Save(string text)
    {
        try { File.WriteAllText(Case.File + "2", text); } catch (UnauthorizedAccessException) { }
    }

    public static void Print(string text) => Console.WriteLine(text);
}
