// A parallel loop over asynchronous work, before the drop.
await Parallel.ForEachAsync(new[] { 1 }, async (number, stop) =>
{
    await Task.Yield();
    Store.Save();
});
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
