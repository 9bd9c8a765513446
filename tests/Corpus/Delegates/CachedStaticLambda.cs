// A static lambda is kept in a static field.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save();

static class Store
{
    private static readonly Action Cached = static () => Write();

    public static void Save() => Cached();

    [Expect("PERM1001", "")]
    private static void Write()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
