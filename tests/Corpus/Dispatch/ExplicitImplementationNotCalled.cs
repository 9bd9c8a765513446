// Only the explicit implementation writes, and the call goes to the public method.
ProcessPermissions.Drop(Permission.FileSystemWrite);
new Store().Save();

interface IStore { void Save(); }

class Store : IStore
{
    void IStore.Save() => File.WriteAllText(Case.File, "x");

    public void Save() => Console.WriteLine("kept in memory");
}
