// The async stream is consumed before the drop.
await foreach (var item in Files.ReadAsync())
    Console.WriteLine(item);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Files
{
    public static async IAsyncEnumerable<int> ReadAsync()
    {
        await Task.Yield();
        File.WriteAllText(Case.File, "x");
        yield return 1;
    }
}
