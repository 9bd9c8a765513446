// A member marked as a guard says so.
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (Policy.CanWrite)
    File.WriteAllText(Case.File, "x");
if (!Policy.MayWrite())
    return;
File.Delete(Case.File);

static class Policy
{
    [PermissionGuard(Permission.FileSystemWrite)]
    public static bool CanWrite => ProcessPermissions.Has(Permission.FileSystemWrite);

    [PermissionGuard(Permission.FileSystemWrite)]
    public static bool MayWrite() => ProcessPermissions.Has(Permission.FileSystemWrite);
}
