// A call on a dynamic receiver, before the drop.
dynamic store = new Store();
store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

public class Store
{
    public void Save() => File.WriteAllText(Case.File, "x");
}
