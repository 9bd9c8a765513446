// An action takes an uploaded file.
// Helper: a method that is not an action does, and nobody calls it.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddControllers().AddApplicationPart(typeof(UploadController).Assembly);
await using var app = builder.Build();
app.MapControllers();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "file.txt" } };
Console.WriteLine((await client.PostAsync(app.Urls.First() + "/upload", form)).StatusCode);
await app.StopAsync();

[Microsoft.AspNetCore.Mvc.ApiController]
public class UploadController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    [Expect("PERM1001", "UploadController.Take → IFormFile", By = Witness.Source | Witness.Tool, Why = "a small body stays in memory")] //! Helper:
    [Microsoft.AspNetCore.Mvc.HttpPost("/upload")]
    public string Take(IFormFile file) => file.FileName; //! Helper: public string Take() => "taken";
    //! Helper: private static string Name(IFormFile file) => file.FileName;
}
