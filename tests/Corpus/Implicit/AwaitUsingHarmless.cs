// The end of an await using disposes: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await using (var one = new Handle())
    Console.WriteLine(one);

class Handle : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Store.Print();
    }
}

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
