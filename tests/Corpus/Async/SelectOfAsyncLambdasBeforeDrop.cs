// Asynchronous work for each element, awaited together, before the drop.
await Task.WhenAll(new[] { 1, 2 }.Select(async number =>
{
    await Task.Yield();
    Store.Save();
}));
ProcessPermissions.Drop(Permission.FileSystemWrite);

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
