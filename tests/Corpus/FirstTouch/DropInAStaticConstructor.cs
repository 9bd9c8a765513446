// The drop stands in a static constructor: what follows the first touch is after it.
static class Program
{
    [Expect("PERM1001", "Program.Main → File.WriteAllText")]
    static void Main()
    {
        Policy.Apply();
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

static class Policy
{
    static Policy() => ProcessPermissions.Drop(Permission.FileSystemWrite);

    public static void Apply() { }
}
