// A service is registered and asked for by a key, before the drop.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddKeyedSingleton<IStore, FileStore>("file");
using var provider = services.BuildServiceProvider();
provider.GetRequiredKeyedService<IStore>("file").Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    public void Save()
    {
        File.WriteAllText(Case.File, "x");
    }
}

class MemoryStore : IStore
{
    public void Save() => Console.WriteLine("kept in memory");
}
