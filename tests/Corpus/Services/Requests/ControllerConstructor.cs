// A controller is made for each request.
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddApplicationPart(typeof(HomeController).Assembly);
await using var app = builder.Build();
app.MapControllers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

public class HomeController : ControllerBase
{
    [Expect("PERM1001", "new HomeController → File.WriteAllText")]
    public HomeController()
    {
        try { System.IO.File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }

    [HttpGet("/")]
    public string Get() => "home";
}
