// The drop is one of several actions that run side by side.
Parallel.Invoke(() => ProcessPermissions.Drop(Permission.FileSystemWrite), () => Store.Print());
Store.Save();

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
