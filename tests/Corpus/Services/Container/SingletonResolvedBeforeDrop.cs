// The container makes the singleton while the program boots, and never again.
var services = new ServiceCollection();
services.AddSingleton<Store>();
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<Store>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(provider.GetRequiredService<Store>().Count);

class Store
{
    public Store() => Directory.CreateDirectory(Path.Combine(Case.Folder, "store"));

    public int Count => 1;
}
