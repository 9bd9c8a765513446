// The container disposes what it made.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton<Cache>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<Cache>();
provider.Dispose();

class Cache : IDisposable
{
    [Expect("PERM1001", "Cache.Dispose → File.WriteAllText")]
    public void Dispose()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
