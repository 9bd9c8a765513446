// Resolving a singleton before the drop makes the singleton that it is given, too.
var services = new ServiceCollection();
services.AddSingleton<Disk>();
services.AddSingleton<Cache>();
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<Cache>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<Disk>();

class Disk
{
    public Disk() => Directory.CreateDirectory(Path.Combine(Case.Folder, "disk"));
}

class Cache
{
    public Cache(Disk disk) => Console.WriteLine(disk);
}
