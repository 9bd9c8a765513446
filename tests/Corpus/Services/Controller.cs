// An action of a controller.
using System.Net.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddApplicationPart(typeof(FilesController).Assembly);
await using var app = builder.Build();
app.MapControllers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/files")).StatusCode);

[ApiController]
[Route("files")]
public class FilesController : ControllerBase
{
    [HttpGet]
    [Expect("PERM1001", "FilesController.Save → File.WriteAllText")]
    public IActionResult Save()
    {
        try { System.IO.File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return Ok();
    }
}
