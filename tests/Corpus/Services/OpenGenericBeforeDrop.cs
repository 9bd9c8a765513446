// An open generic registration makes each closed service, before the drop.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton(typeof(IStore<>), typeof(FileStore<>));
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<IStore<int>>().Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);

interface IStore<T>
{
    void Save(T value);
}

class FileStore<T> : IStore<T>
{
    public void Save(T value)
    {
        File.WriteAllText(Case.File, value?.ToString());
    }
}
