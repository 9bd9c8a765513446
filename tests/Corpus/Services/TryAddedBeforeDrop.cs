// A service is registered unless there is one, before the drop.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.TryAddSingleton<IStore, FileStore>();
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<IStore>().Save();
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
