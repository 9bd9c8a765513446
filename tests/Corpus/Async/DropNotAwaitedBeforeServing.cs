// The task that drops is not awaited before the server starts: it need not have dropped by then.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

static class Program
{
    [Expect("PERM2002", "")]
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

    [Expect("PERM2001", "")]
    static async Task DropSoon()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
