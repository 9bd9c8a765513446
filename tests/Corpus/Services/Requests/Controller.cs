// An action of a controller.
using Microsoft.AspNetCore.Mvc;

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
