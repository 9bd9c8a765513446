// The drop of the host is added to its options after all others have set them.
// Other: another permission is added.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop().Services.PostConfigure<PermissionDropOptions>(options => options.Drop |= Permission.FileSystemWrite);
//^ Other: builder.Services.AddPermissionDrop().Services.PostConfigure<PermissionDropOptions>(options => options.Drop |= Permission.ChildProcess);
await using var app = builder.Build();
app.MapGet("/", Store.Save);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Store
{
    [Expect("PERM1001", "GET / → File.WriteAllText")]
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "saved";
    }
}
