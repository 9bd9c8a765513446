// A handler writes three calls deep behind an interface.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<IStore, FileStore>();
await using var app = builder.Build();
app.MapPost("/orders", (IStore store) => store.Save("x"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
var answer = await client.PostAsync(app.Urls.First() + "/orders", null);
Console.WriteLine(answer.StatusCode);

interface IStore { void Save(string text); }

class FileStore : IStore
{
    [Expect("PERM1001", "POST /orders → FileStore.Save → File.AppendAllText")]
    public void Save(string text) => File.AppendAllText(Case.File, text);
}
