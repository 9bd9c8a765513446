// A parallel loop over asynchronous work.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Parallel.ForEachAsync(new[] { 1 }, async (number, stop) =>
{
    await Task.Yield();
    Store.Save();
});

static class Store
{
    [Expect("PERM1001", "")]
    public static int Save(string text = "x")
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { }
        return 1;
    }
}
