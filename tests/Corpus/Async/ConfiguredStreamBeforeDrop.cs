// An asynchronous stream with its context configured, before the drop.
var stream = Numbers();
await foreach (var number in stream.ConfigureAwait(false))
    Console.WriteLine(number);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static async IAsyncEnumerable<int> Numbers()
{
    await Task.Yield();
    yield return Store.Save();
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
