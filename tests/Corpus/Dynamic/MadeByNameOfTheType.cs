// A type found by its name is made and called through its interface.
ProcessPermissions.Drop(Permission.FileSystemWrite);
((IStore)Activator.CreateInstance(Type.GetType("FileStore")!)!).Save();

public interface IStore
{
    void Save();
}

public class FileStore : IStore
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
