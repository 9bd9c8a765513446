// Two defaults: that of the sub-interface is the more specific.
IStore store = new Store();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { store.Save(); } catch (UnauthorizedAccessException) { }

interface IStore
{
    void Save() => Console.WriteLine("kept in memory");
}

interface IFileStore : IStore
{
    [Expect("PERM1001", "")]
    void IStore.Save() => File.WriteAllText(Case.File, "x");
}

class Store : IFileStore { }
