// A host without a web server: its background service loops after the drop.
static class Program
{
    static async Task Main()
    {
        using var host = Host.CreateDefaultBuilder().ConfigureLogging(logging => logging.ClearProviders()).ConfigureServices(services => services.AddHostedService<Loop>()).Build();
        Prepare();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        await host.StartAsync();
        await Loop.Done.Task;
        await host.StopAsync();
    }

    static void Prepare() => File.WriteAllText(Case.File, "x");
}

class Loop : BackgroundService
{
    public static readonly TaskCompletionSource Done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Expect("PERM1001", "Loop.ExecuteAsync → File.WriteAllText")]
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Task.Yield();
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        Done.SetResult();
    }
}
