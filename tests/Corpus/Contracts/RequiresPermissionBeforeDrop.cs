// A member that requires a permission is called before its drop.
Store.Make();
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    [RequiresPermission(Permission.FileSystemWrite)]
    public static void Make() => File.WriteAllText(Case.File, "x");
}
