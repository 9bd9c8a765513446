// The implementation that writes is neither registered nor made.
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton<IStore, MemoryStore>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IStore>().Save();

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class MemoryStore : IStore
{
    public void Save() => Console.WriteLine("kept in memory");
}
