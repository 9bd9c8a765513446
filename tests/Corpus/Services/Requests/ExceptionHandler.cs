// A handler for exceptions runs when an endpoint throws.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddExceptionHandler<Handler>();
builder.Services.AddProblemDetails();
await using var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/", () => { throw new FormatException(); });
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

class Handler : IExceptionHandler
{
    [Expect("PERM1001", "Handler.TryHandleAsync → File.WriteAllText")]
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return new(true);
    }
}
