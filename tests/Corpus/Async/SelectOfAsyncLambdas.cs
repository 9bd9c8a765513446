// Asynchronous work for each element, awaited together.
ProcessPermissions.Drop(Permission.FileSystemWrite);
await Task.WhenAll(new[] { 1, 2 }.Select(async number =>
{
    await Task.Yield();
    Store.Save();
}));

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
