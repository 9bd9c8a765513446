// The object exists before it is registered: the container does not make it.
var store = new Store();
var services = new ServiceCollection();
services.AddSingleton(store);
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<Store>().Count);

class Store
{
    public Store() => Directory.CreateDirectory(Path.Combine(Case.Folder, "store"));

    public int Count => 1;
}
