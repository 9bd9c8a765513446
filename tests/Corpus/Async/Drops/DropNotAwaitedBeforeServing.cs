// The task that drops is not awaited before the server starts: it need not have dropped by then.
static class Program
{
    [Expect("PERM2002", "'WebApplication.StartAsync' may be reached without fs.write dropped")]
    static async Task Main()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var dropping = DropSoon();
        await app.StartAsync();
        await dropping;
        await app.StopAsync();
    }

    [Expect("PERM2001", "fs.write may be dropped here after the server has begun to accept traffic")]
    static async Task DropSoon()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
