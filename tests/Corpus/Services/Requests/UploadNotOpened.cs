// Endpoints take uploaded files and do not open them: the framework has read the form by then.
// Query: they take texts.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapPost("/one", Uploads.TakeOne).DisableAntiforgery();
app.MapPost("/all", Uploads.TakeAll).DisableAntiforgery();
app.MapPost("/form", Uploads.TakeForm).DisableAntiforgery();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
foreach (var path in new[] { "/one", "/all", "/form" })
{
    using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "file.txt" } };
    Console.WriteLine((await client.PostAsync(app.Urls.First() + path, form)).StatusCode);
}
await app.StopAsync();

static class Uploads
{
    [Expect("PERM1001", "POST /one → IFormFile", By = Witness.Source | Witness.Tool, Why = "a small body stays in memory")] //! Query:
    public static string TakeOne(IFormFile file) => file.FileName; //! Query: public static string TakeOne(string? file) => file ?? "";

    [Expect("PERM1001", "POST /all → IFormFileCollection", By = Witness.Source | Witness.Tool, Why = "a small body stays in memory")] //! Query:
    public static string TakeAll(IFormFileCollection files) => files[0].FileName; //! Query: public static string TakeAll(string? file) => file ?? "";

    [Expect("PERM1001", "POST /form → IFormCollection", By = Witness.Source | Witness.Tool, Why = "a small body stays in memory")] //! Query:
    public static string TakeForm(IFormCollection form) => form.Files[0].FileName; //! Query: public static string TakeForm(string? file) => file ?? "";
}
