// What stands behind the start of the host runs after the drop.
var builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
using var host = builder.Build();
await host.StartAsync();
Store.Save();
await host.StopAsync();

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "saved";
    }
}
