// Two services of one type have keys, and one of the keys is asked for.
// Harmless: only the other key is asked for.
var services = new ServiceCollection();
services.AddKeyedSingleton<IStore, DiskStore>("disk");
services.AddKeyedSingleton<IStore, MemoryStore>("memory");
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
const string key = "disk"; //! Harmless: const string key = "memory";
Use(provider.GetRequiredKeyedService<IStore>(key));

static void Use(IStore store) => store.Put();

interface IStore
{
    void Put();
}

class DiskStore : IStore
{
    [Expect("PERM1001", "Main → Main.Use → DiskStore.Put → File.WriteAllText")]
    public void Put()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class MemoryStore : IStore
{
    public void Put() => Console.WriteLine("kept in memory");
}
