// A generic class stands behind a closed interface, before the drop.
IStore<int> store = new FileStore<int>();
store.Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore<T>
{
    void Save(T value);
}

class FileStore<T> : IStore<T>
{
    public void Save(T value)
    {
        File.WriteAllText(Case.File, value?.ToString());
    }
}
