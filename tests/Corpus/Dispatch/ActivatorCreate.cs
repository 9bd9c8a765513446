// The type is made by Activator and used through its interface.
ProcessPermissions.Drop(Permission.FileSystemWrite);
var store = Activator.CreateInstance<FileStore>();
try { ((IStore)store).Save(); } catch (UnauthorizedAccessException) { }

interface IStore { void Save(); }

class FileStore : IStore
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save() => File.WriteAllText(Case.File, "x");
}
