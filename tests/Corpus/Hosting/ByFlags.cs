// The host drops one value of several flags.
// NothingDropped: a registration without permissions drops none.
// OtherPermissionDropped: the host drops another permission than the endpoint needs.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop(options => options.DenialStatusCode = 503).Drop(Permission.ChildProcess | Permission.FileSystemWrite);
//^ NothingDropped: builder.Services.AddPermissionDrop();
//^ OtherPermissionDropped: builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess).WarmUp();
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
        //^ NothingDropped, OtherPermissionDropped: File.WriteAllText(Case.File, "x");
        return "saved";
    }
}
