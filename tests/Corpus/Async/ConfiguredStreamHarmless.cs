// An asynchronous stream with its context configured: the one that writes is never called.
var stream = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await foreach (var number in stream.ConfigureAwait(false))
    Console.WriteLine(number);

static async IAsyncEnumerable<int> Numbers()
{
    await Task.Yield();
    yield return Store.Print();
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
