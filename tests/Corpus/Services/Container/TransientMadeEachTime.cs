// A transient is made at each request, however often it was made before.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddTransient<Cache>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<Cache>();

class Cache
{
    [Expect("PERM1001", "new Cache → Directory.CreateDirectory")]
    public Cache()
    {
        try { Directory.CreateDirectory(Path.Combine(Case.Folder, "cache")); } catch (UnauthorizedAccessException) { }
    }
}
