// Neither the type nor the namespace is named at the call.
// BeforeDrop: before the drop.
using static System.IO.File;

Store.Save();

static class Store
{
    [Expect("PERM1001", "Store.Save → File.WriteAllText")]
    public static void Save()
    {
        //! BeforeDrop: WriteAllText(Case.File, "x");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { } //! BeforeDrop:
    }
}
