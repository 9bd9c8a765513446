// A factory makes what the interface reaches.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddScoped<IStore>(_ => new FileStore());
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
using (var scope = provider.CreateScope())
    scope.ServiceProvider.GetRequiredService<IStore>().Save();

interface IStore
{
    void Save();
}

class FileStore : IStore
{
    [Expect("PERM1001", "")]
    public void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
