// A value is made where it is first asked for.
// BeforeDrop: before the drop.
string? folder = null;
//! BeforeDrop: Console.WriteLine(LazyInitializer.EnsureInitialized(ref folder, Store.Make));
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(LazyInitializer.EnsureInitialized(ref folder, Store.Make)); } catch (UnauthorizedAccessException) { }
//^ BeforeDrop:

static class Store
{
    [Expect("PERM1001", "Main → Store.Make → Directory.CreateDirectory")]
    public static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;
}
