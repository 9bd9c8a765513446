// An extension of the builder registers the drop.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.AddDefaults();
await using var app = builder.Build();
app.MapGet("/", Store.Save);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Defaults
{
    public static void AddDefaults(this IHostApplicationBuilder builder) =>
        builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
}

static class Store
{
    [Expect("PERM1001", "GET / → File.WriteAllText")]
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "saved";
    }
}
