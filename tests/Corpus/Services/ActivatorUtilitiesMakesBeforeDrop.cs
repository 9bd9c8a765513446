// An object is made with its services by ActivatorUtilities, before the drop.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton<Folder>();
using var provider = services.BuildServiceProvider();
_ = ActivatorUtilities.CreateInstance<Cache>(provider);
ProcessPermissions.Drop(Permission.FileSystemWrite);

class Folder
{
    public string Name => "cache";
}

class Cache
{
    public Cache(Folder folder)
    {
        Directory.CreateDirectory(Path.Combine(Case.Folder, folder.Name));
    }
}
