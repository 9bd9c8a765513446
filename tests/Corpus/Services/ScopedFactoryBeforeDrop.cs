// A factory makes what the interface reaches, before the drop.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddScoped<IStore>(_ => new FileStore());
using var provider = services.BuildServiceProvider();
using (var scope = provider.CreateScope())
    scope.ServiceProvider.GetRequiredService<IStore>().Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    public void Save()
    {
        File.WriteAllText(Case.File, "x");
    }
}
