// A middleware class found by convention writes.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.UseMiddleware<Audit>();
app.MapGet("/", () => "hello");
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

class Audit(RequestDelegate next)
{
    [Expect("PERM1001", "Audit.InvokeAsync → File.AppendAllText")]
    public async Task InvokeAsync(HttpContext context)
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        await next(context);
    }
}
