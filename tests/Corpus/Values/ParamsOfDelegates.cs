// Delegates handed over as params.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Run(() => Store.Print(), () => Store.Save());

static void Run(params Action[] steps)
{
    foreach (var step in steps)
        step();
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
