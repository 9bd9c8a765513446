// The question names a permission that is not a constant beside one that is: a yes speaks of both.
var more = args.Length > 3 ? Permission.ChildProcess : Permission.Worker;
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (ProcessPermissions.Has(more | Permission.FileSystemWrite))
    Store.Save();

static class Store
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
