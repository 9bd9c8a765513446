// What an awaited method made is disposed at the end.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await using (var handle = await Handle.Open())
    Console.WriteLine(handle);

class Handle : IAsyncDisposable
{
    public static async Task<Handle> Open()
    {
        await Task.Yield();
        return new();
    }

    public ValueTask DisposeAsync()
    {
        Store.Save();
        return default;
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

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
