// A delegate is taken out of an array, from the front or the end.
Action[] steps = [() => Store.Print(), () => Store.Save()];
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps[^1]();
steps[0]();

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
