// A value is made where it is first asked for, before the drop.
string? folder = null;
Console.WriteLine(LazyInitializer.EnsureInitialized(ref folder, Store.Make));
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;
}
