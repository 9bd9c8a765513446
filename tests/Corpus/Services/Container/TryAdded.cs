// A service is registered unless there is one.
// OtherImplementationRegistered: the implementation that writes is neither registered nor made.
// BeforeDrop: before the drop.
using Microsoft.Extensions.DependencyInjection.Extensions; //! OtherImplementationRegistered:

var services = new ServiceCollection();
services.TryAddSingleton<IStore, FileStore>(); //! OtherImplementationRegistered: services.AddSingleton<IStore, MemoryStore>();
using var provider = services.BuildServiceProvider();
//! BeforeDrop: provider.GetRequiredService<IStore>().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IStore>().Save(); //! BeforeDrop:

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, "x");
    }
}

class MemoryStore : IStore
{
    public void Save() => Console.WriteLine("kept in memory");
}
