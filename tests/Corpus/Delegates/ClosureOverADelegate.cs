// A lambda calls a delegate that it captured.
Action save = () => Store.Save();
Action twice = () => { save(); save(); };
ProcessPermissions.Drop(Permission.FileSystemWrite);
twice();

static class Store
{
    [Expect("PERM1001", "")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
