// Neither the type nor the namespace is named at the call, before the drop.
using static System.IO.File;

Store.Save();

static class Store
{
    public static void Save()
    {
        WriteAllText(Case.File, "x");
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
