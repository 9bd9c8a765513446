// Between the registration and the start of the host everything is held.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
await using var app = builder.Build();
app.MapGet("/", () => "home");
File.WriteAllText(Case.File, "x");
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();
