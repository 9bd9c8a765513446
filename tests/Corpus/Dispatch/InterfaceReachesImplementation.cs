// A write behind an interface.
ProcessPermissions.Drop(Permission.FileSystemWrite);
IStore store = new FileStore();
try { store.Save("x"); } catch (UnauthorizedAccessException) { }

interface IStore { void Save(string text); }

class FileStore : IStore
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save(string text) => File.WriteAllText(Case.File, text);
}
