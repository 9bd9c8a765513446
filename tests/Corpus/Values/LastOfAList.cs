// A delegate is taken from the end of a list.
List<Action> steps = [() => Store.Print(), () => Store.Save()];
ProcessPermissions.Drop(Permission.FileSystemWrite);
steps[^1]();

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
