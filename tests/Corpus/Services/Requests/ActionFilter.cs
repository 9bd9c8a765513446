// A filter runs around each action of a controller.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers(options => options.Filters.Add<Filter>()).AddApplicationPart(typeof(HomeController).Assembly);
await using var app = builder.Build();
app.MapControllers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

public class HomeController : ControllerBase
{
    [HttpGet("/")]
    public string Get() => "home";
}

public class Filter : IActionFilter
{
    [Expect("PERM1001", "Filter.OnActionExecuting → File.WriteAllText")]
    public void OnActionExecuting(ActionExecutingContext context)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    public void OnActionExecuted(ActionExecutedContext context) => Console.WriteLine(context.Canceled);
}
