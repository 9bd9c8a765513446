// A service is registered and asked for by a key.
// BeforeDrop: before the drop.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddKeyedSingleton<IStore, FileStore>("file");
using var provider = services.BuildServiceProvider();
//! BeforeDrop: provider.GetRequiredKeyedService<IStore>("file").Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredKeyedService<IStore>("file").Save(); //! BeforeDrop:

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
