// The lambda is made before the drop and invoked after it: before the drop, which is fine.
var save = Store.Saver();
save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine("serving");

static class Store
{
    public static Action Saver() => () => File.WriteAllText(Case.File, "x");
}
