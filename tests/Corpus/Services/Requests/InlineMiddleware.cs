// An inline middleware writes.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.Use([Expect("PERM1001", "middleware → File.AppendAllText")] async (context, next) =>
{
    try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    await next(context);
});
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);
