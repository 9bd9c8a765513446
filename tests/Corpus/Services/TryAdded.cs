// A service is registered unless there is one.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.TryAddSingleton<IStore, FileStore>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IStore>().Save();

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    [Expect("PERM1001", "")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class MemoryStore : IStore
{
    public void Save() => Console.WriteLine("kept in memory");
}
