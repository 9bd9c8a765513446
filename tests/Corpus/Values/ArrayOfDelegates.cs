// Delegates in an array that is gone through.
Action[] steps = [() => Store.Print(), () => Store.Save()];
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var step in steps)
    step();

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
