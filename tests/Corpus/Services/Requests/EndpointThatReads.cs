// Endpoints, middleware and a group that read and answer.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");

await using var app = builder.Build();
app.Use(async (context, next) => await next(context));
var group = app.MapGroup("").AddEndpointFilter(async (context, next) => await next(context));
group.MapGet("/", () => File.ReadAllText(Case.File));
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Unused
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
