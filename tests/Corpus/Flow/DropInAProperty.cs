// The drop stands in a getter.
Console.WriteLine(Policy.IsApplied);
Store.Save();

static class Policy
{
    public static bool IsApplied
    {
        get
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            return true;
        }
    }
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
