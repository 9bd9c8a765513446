// A framework creates the filters that the program names, and no others.
// Harmless: another filter is named.
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
await using var app = builder.Build();
app.MapGet("/", () => "ok").AddEndpointFilter<WritingFilter>(); //! Harmless: app.MapGet("/", () => "ok").AddEndpointFilter<QuietFilter>();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

class WritingFilter : IEndpointFilter
{
    [Expect("PERM1001", "WritingFilter.InvokeAsync → File.WriteAllText")]
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return next(context);
    }
}

class QuietFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
}
