// A parallel loop over asynchronous work: the one that writes is never called.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Parallel.ForEachAsync(new[] { 1 }, async (number, stop) =>
{
    await Task.Yield();
    Store.Print();
});

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
