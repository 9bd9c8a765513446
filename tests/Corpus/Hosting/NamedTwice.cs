// Two registrations name the same permission.
static class Program
{
    [Expect("PERM2004", "child is already dropped")]
    static async Task Main()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess);
        builder.Services.AddPermissionDrop().Drop("child");
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}
