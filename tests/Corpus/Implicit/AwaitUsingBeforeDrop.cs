// The end of an await using disposes, before the drop.
await using (var one = new Handle())
    Console.WriteLine(one);
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
