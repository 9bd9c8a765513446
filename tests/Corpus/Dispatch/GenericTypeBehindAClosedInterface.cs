// A generic class stands behind a closed interface.
IStore<int> store = new FileStore<int>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save(1);

interface IStore<T>
{
    void Save(T value);
}

class FileStore<T> : IStore<T>
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save(T value)
    {
        try { File.WriteAllText(Case.File, value?.ToString()); } catch (UnauthorizedAccessException) { }
    }
}
