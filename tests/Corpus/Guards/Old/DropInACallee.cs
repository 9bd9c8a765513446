// An answer is older than the drop, which a callee makes.
// Again: it is asked again behind it.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

var can = ProcessPermissions.Has(Permission.FileSystemWrite);
Boot.End();
//! Again: can = ProcessPermissions.Has(Permission.FileSystemWrite);
_ = can && Store.Save() > 0;

static class Boot
{
    public static void End() => Later();

    private static void Later() => ProcessPermissions.Drop(Permission.FileSystemWrite);
}
