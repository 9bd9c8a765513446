// The lambda is made before the drop and invoked after it.
// BeforeDrop: before the drop, which is fine.
var save = Store.Saver();
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Store
{
    public static Action Saver() => [Expect("PERM1001", "Main → lambda in Store.Saver → File.WriteAllText")] () => File.WriteAllText(Case.File, "x");
}
