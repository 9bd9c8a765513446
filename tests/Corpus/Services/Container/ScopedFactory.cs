// A factory makes what the interface reaches.
// BeforeDrop: before the drop.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddScoped<IStore>(_ => new FileStore());
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite); //! BeforeDrop:
using (var scope = provider.CreateScope())
    scope.ServiceProvider.GetRequiredService<IStore>().Save();
//! BeforeDrop: ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, "x");
    }
}
