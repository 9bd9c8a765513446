// The drop stands in a constructor.
_ = new Policy();
Store.Save();

class Policy
{
    public Policy() => ProcessPermissions.Drop(Permission.FileSystemWrite);
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
