// Neither the type nor the namespace is named at the call.
using static System.IO.File;

Store.Save();

static class Store
{
    [Expect("PERM1001", "Store.Save → File.WriteAllText")]
    public static void Save()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        try { WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
