// A callback at the end of the application.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
using var host = builder.Build();
host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(Files.Flush);
ProcessPermissions.Drop(Permission.FileSystemWrite);
await host.StartAsync();
await host.StopAsync();

static class Files
{
    [Expect("PERM1001", "Files.Flush → File.WriteAllText")]
    public static void Flush()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
