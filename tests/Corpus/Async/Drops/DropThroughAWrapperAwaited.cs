// The task that drops comes back through a method that is not async, and is awaited before the server starts.
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
await Policy.Apply();
await app.StartAsync();
await app.StopAsync();

static class Policy
{
    public static Task Apply() => DropSoon();

    static async Task DropSoon()
    {
        await Task.Yield();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
    }
}
