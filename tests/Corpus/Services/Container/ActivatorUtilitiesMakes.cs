// An object is made with its services by ActivatorUtilities.
// BeforeDrop: before the drop.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton<Folder>();
using var provider = services.BuildServiceProvider();
//! BeforeDrop: _ = ActivatorUtilities.CreateInstance<Cache>(provider);
ProcessPermissions.Drop(Permission.FileSystemWrite);
_ = ActivatorUtilities.CreateInstance<Cache>(provider); //! BeforeDrop:

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
        //^ BeforeDrop: Directory.CreateDirectory(Path.Combine(Case.Folder, folder.Name));
    }
}
