// A public method of a controller is an action, unless it is marked as none.
// Harmless: it is marked.
using Microsoft.AspNetCore.Mvc;

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddControllers().AddApplicationPart(typeof(ShopController).Assembly);
await using var app = builder.Build();
app.MapControllers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/save")).StatusCode);
await app.StopAsync();

[ApiController]
[Route("")]
public class ShopController
{
    [HttpGet("/save")] //! Harmless: [NonAction]
    [Expect("PERM1001", "ShopController.Save → File.WriteAllText")]
    public string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "ok";
    }
}
