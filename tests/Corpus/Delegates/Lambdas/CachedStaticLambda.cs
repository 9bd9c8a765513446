// A static lambda is kept in a static field.
// BeforeDrop: before the drop.
//! BeforeDrop: Store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save(); //! BeforeDrop:

static class Store
{
    private static readonly Action Cached = static () => Write();

    public static void Save() => Cached();

    [Expect("PERM1001", "Main → Store.Save → lambda in static Store → Store.Write → File.WriteAllText")]
    private static void Write()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, "x");
    }
}
