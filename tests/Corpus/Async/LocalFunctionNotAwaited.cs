// A local async function is started after the drop and not awaited.
using var done = new ManualResetEventSlim();
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = Work();
done.Wait();

async Task Work()
{
    await Task.Yield();
    Store.Save();
    done.Set();
}

static class Store
{
    [Expect("PERM1001", "")]
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
