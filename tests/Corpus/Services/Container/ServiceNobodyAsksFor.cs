// The container creates a service when another one needs it, and no service that nobody asks for.
// Harmless: the shop does not need it.
var services = new ServiceCollection();
services.AddSingleton<Cache>();
services.AddSingleton<Shop>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<Shop>().Open();

class Shop(Cache cache) //! Harmless: class Shop
{
    public void Open() => Console.WriteLine(cache); //! Harmless: public void Open() => Console.WriteLine("open");
}

class Cache
{
    [Expect("PERM1001", "new Cache → Directory.CreateDirectory")]
    public Cache()
    {
        try { Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")); } catch (UnauthorizedAccessException) { }
    }
}
