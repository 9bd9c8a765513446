// A filter of an endpoint.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/", () => "hello").AddEndpointFilter<Audit>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

class Audit : IEndpointFilter
{
    [Expect("PERM1001", "Audit.InvokeAsync → File.AppendAllText")]
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return next(context);
    }
}
