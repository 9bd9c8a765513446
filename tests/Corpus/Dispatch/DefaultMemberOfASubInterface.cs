// Two defaults: that of the sub-interface is the more specific.
// BeforeDrop: before the drop.
IStore store = new Store();
//! BeforeDrop: store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

interface IStore
{
    void Save() => Console.WriteLine("kept in memory");
}

interface IFileStore : IStore
{
    [Expect("PERM1001", "Main → IFileStore.IStore.Save → File.WriteAllText")]
    void IStore.Save() => File.WriteAllText(Case.File, "x");
}

class Store : IFileStore { }
