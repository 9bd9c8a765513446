// A second host drops what the first one could still use while it served.
static class Program
{
    [Expect("PERM2001", "child may be dropped here after the server has begun to accept traffic")]
    static async Task Main()
    {
        using var first = Host.CreateApplicationBuilder().Build();
        await first.StartAsync();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess);
        using var second = builder.Build();
        await second.StartAsync();
        await second.StopAsync();
        await first.StopAsync();
    }
}
