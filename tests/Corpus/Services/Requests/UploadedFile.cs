// An endpoint takes an uploaded file.
// Json: it takes plain text.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapPost("/", Uploads.Take).DisableAntiforgery();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "file.txt" } };
Console.WriteLine((await client.PostAsync(app.Urls.First() + "/", form)).StatusCode);
await app.StopAsync();

static class Uploads
{
    [Expect("PERM1001", "POST / → IFormFile", By = Witness.Source | Witness.Tool,
        Why = "a small body stays in memory; a large one goes to a file where the framework reads it, and no frame of the endpoint is on the stack")]
    public static string Take(IFormFile file) => new StreamReader(file.OpenReadStream()).ReadToEnd(); //! Json: public static string Take(string? file) => file ?? "";
}
