// The default writes, and the sub-interface replaces it.
IStore store = new Store();
ProcessPermissions.Drop(Permission.FileSystemWrite);
store.Save();

interface IStore
{
    void Save() => File.WriteAllText(Case.File, "x");
}

interface IMemoryStore : IStore
{
    void IStore.Save() => Console.WriteLine("kept in memory");
}

class Store : IMemoryStore { }
