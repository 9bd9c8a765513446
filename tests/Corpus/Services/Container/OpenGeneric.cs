// An open generic registration makes each closed service.
// BeforeDrop: before the drop.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
services.AddSingleton(typeof(IStore<>), typeof(FileStore<>));
using var provider = services.BuildServiceProvider();
//! BeforeDrop: provider.GetRequiredService<IStore<int>>().Save(1);
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IStore<int>>().Save(1); //! BeforeDrop:

interface IStore<T>
{
    void Save(T value);
}

class FileStore<T> : IStore<T>
{
    [Expect("PERM1001", "Main → FileStore.Save → File.WriteAllText")]
    public void Save(T value)
    {
        try { File.WriteAllText(Case.File, value?.ToString()); } catch (UnauthorizedAccessException) { }
        //^ BeforeDrop: File.WriteAllText(Case.File, value?.ToString());
    }
}
