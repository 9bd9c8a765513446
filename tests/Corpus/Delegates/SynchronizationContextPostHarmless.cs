// Work is posted to a context: the one that writes is never called.
using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
new SynchronizationContext().Post(_ => { Store.Print(); done.Set(); }, null);
done.Wait();

static class Store
{
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
