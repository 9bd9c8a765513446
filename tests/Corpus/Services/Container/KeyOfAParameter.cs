// A constructor asks for a service by its key.
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddKeyedSingleton<IStore, DiskStore>("disk");
services.AddKeyedSingleton<IStore, MemoryStore>("memory");
services.AddSingleton<Shop>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<Shop>().Save();

class Shop([FromKeyedServices("disk")] IStore store)
{
    public void Save() => store.Put();
}

interface IStore
{
    void Put();
}

class DiskStore : IStore
{
    [Expect("PERM1001", "Main → Shop.Save → DiskStore.Put → File.WriteAllText")]
    public void Put()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class MemoryStore : IStore
{
    public void Put() => Console.WriteLine("kept in memory");
}
