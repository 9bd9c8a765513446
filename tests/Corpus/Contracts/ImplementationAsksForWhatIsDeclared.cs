// The interface says what its implementation requires, and the caller keeps to it.
IStore store = new FileStore();
store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore
{
    [RequiresPermission(Permission.FileSystemWrite)]
    void Save();
}

class FileStore : IStore
{
    [RequiresPermission(Permission.FileSystemWrite)]
    public void Save() => File.WriteAllText(Case.File, "x");
}
