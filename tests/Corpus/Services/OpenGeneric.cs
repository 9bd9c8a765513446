// An open generic registration makes each closed service.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton(typeof(IStore<>), typeof(FileStore<>));
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IStore<int>>().Save(1);

interface IStore<T>
{
    void Save(T value);
}

class FileStore<T> : IStore<T>
{
    [Expect("PERM1001", "")]
    public void Save(T value)
    {
        try { File.WriteAllText(Case.File, value?.ToString()); } catch (UnauthorizedAccessException) { }
    }
}
