// The host only drops where nobody says otherwise.
static class Program
{
    [Expect("PERM2002", "'IHost.StartAsync' may be reached without child dropped")]
    static async Task Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        if (args.Length == 0)
            builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
