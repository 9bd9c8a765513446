// A delegate is replaced through a ref parameter.
Action save = () => Store.Print();
Replace(ref save);
ProcessPermissions.Drop(Permission.FileSystemWrite);
save();

static void Replace(ref Action save) => save = () => Store.Save();

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
