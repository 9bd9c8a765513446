// A local async function drops and is awaited.
await Apply();
Store.Save();

static async Task Apply()
{
    await Task.Yield();
    ProcessPermissions.Drop(Permission.FileSystemWrite);
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
