// Options are filled from the configuration.
// BeforeDrop: they are filled before the drop.
using Microsoft.Extensions.Configuration;

[assembly: Expect("PERM1001", "Main → Settings.Name → Store.Save → File.WriteAllText")]

var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Name", "x")]).Build();
//! BeforeDrop: GC.KeepAlive(configuration.Get<Settings>());
ProcessPermissions.Drop(Permission.FileSystemWrite);
GC.KeepAlive(configuration.Get<Settings>()); //! BeforeDrop:

public class Settings
{
    public string Name { get => ""; set => Store.Save(); }
}
