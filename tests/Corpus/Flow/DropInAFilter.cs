// The drop stands in the filter of a catch.
try
{
    int.Parse("none");
}
catch (FormatException) when (Policy.Apply())
{
    Store.Print();
}
Store.Save();

static class Policy
{
    public static bool Apply() => ProcessPermissions.Drop(Permission.FileSystemWrite) is not null;
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
