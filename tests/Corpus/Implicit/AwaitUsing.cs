// The end of an await using disposes.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await using (var one = new Handle())
    Console.WriteLine(one);

class Handle : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Store.Save();
    }
}

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
