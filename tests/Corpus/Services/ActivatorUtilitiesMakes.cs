// An object is made with its services by ActivatorUtilities.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton<Folder>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = ActivatorUtilities.CreateInstance<Cache>(provider);

class Folder
{
    public string Name => "cache";
}

class Cache
{
    [Expect("PERM1001", "Main → new Cache → Directory.CreateDirectory")]
    public Cache(Folder folder)
    {
        try { Directory.CreateDirectory(Path.Combine(Case.Folder, folder.Name)); } catch (UnauthorizedAccessException) { }
    }
}
