// An asynchronous stream with its context configured.
var stream = Numbers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await foreach (var number in stream.ConfigureAwait(false))
    Console.WriteLine(number);

static async IAsyncEnumerable<int> Numbers()
{
    await Task.Yield();
    yield return Store.Save();
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
