// Of two registrations of one service the last one counts; whoever asks for all of them gets both.
// Harmless: nobody asks for all of them.
var services = new ServiceCollection();
services.AddSingleton<IClock, FileClock>();
services.AddSingleton<IClock, QuietClock>();
using var provider = services.BuildServiceProvider();
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var clock in provider.GetServices<IClock>()) //! Harmless: var clock = provider.GetRequiredService<IClock>();
    clock.Tick();

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
