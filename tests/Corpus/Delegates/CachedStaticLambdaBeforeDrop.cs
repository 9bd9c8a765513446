// A static lambda is kept in a static field, before the drop.
Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    private static readonly Action Cached = static () => Write();

    public static void Save() => Cached();
    private static void Write()
    {
        File.WriteAllText(Case.File, "x");
    }
}
