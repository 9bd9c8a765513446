// A method sets the options that say what the host drops.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop(Startup.Configure);
await using var app = builder.Build();
app.MapGet("/", Store.Save);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Startup
{
    public static void Configure(PermissionDropOptions drop)
    {
        drop.WarmUp = true;
        drop.Drop = Permission.FileSystemWrite;
    }
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
