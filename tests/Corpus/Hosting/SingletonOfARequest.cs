// What no hosted service is given is made by the first request, behind the drop of the host.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<Store>();
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
await using var app = builder.Build();
app.MapGet("/", (Store store) => store.Name);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

class Store
{
    [Expect("PERM1001", "new Store → File.WriteAllText")]
    public Store()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public string Name => "store";
}
