// What an awaited method made is disposed at the end, before the drop.
await using (var handle = await Handle.Open())
    Console.WriteLine(handle);
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }

    public static int Print(string text = "x")
    {
        Console.WriteLine(text);
        return 1;
    }
}
