// A registration that is only tried does not count behind an earlier one.
// Harmless: there is an earlier one.
using Microsoft.Extensions.DependencyInjection.Extensions;

var services = new ServiceCollection();
//! Harmless: services.AddSingleton<IClock, QuietClock>();
services.TryAddSingleton<IClock, FileClock>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
provider.GetRequiredService<IClock>().Tick();

interface IClock
{
    void Tick();
}

class FileClock : IClock
{
    [Expect("PERM1001", "Main → FileClock.Tick → File.WriteAllText")]
    public void Tick()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}

class QuietClock : IClock
{
    public void Tick() => Console.WriteLine("tick");
}
