// Boot writes, the handlers read: what a service should look like.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
File.WriteAllText(Case.File, "warm");
app.MapGet("/state", () => File.ReadAllText(Case.File));
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/state"));
