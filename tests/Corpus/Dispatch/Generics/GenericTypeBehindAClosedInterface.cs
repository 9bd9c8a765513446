// A generic class stands behind a closed interface.
// BeforeDrop: before the drop.
IStore<int> store = new FileStore<int>();
//! BeforeDrop: store.Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save(1); //! BeforeDrop:

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
        //^ BeforeDrop: File.WriteAllText(Case.File, value?.ToString());
    }
}
