// Two defaults: that of the sub-interface is the more specific, before the drop.
IStore store = new Store();
store.Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore
{
    void Save() => Console.WriteLine("kept in memory");
}

interface IFileStore : IStore
{
    void IStore.Save() => File.WriteAllText(Case.File, "x");
}

class Store : IFileStore { }
