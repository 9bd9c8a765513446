// Each element of a foreach is converted.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (Wrapped one in new[] { 1 })
    Console.WriteLine(one);

class Wrapped
{
    public static implicit operator Wrapped(int number)
    {
        Store.Save();
        return new();
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
}
