// Handlers keep their state in memory.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<IStore, MemoryStore>();
await using var app = builder.Build();
Directory.CreateDirectory(Path.Combine(Case.Folder, "data"));
app.MapPost("/orders", (IStore store) => store.Save("x"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.PostAsync(app.Urls.First() + "/orders", null)).StatusCode);

interface IStore { void Save(string text); }

class MemoryStore : IStore
{
    private readonly List<string> all = [];

    public void Save(string text) { lock (all) all.Add(text); }
}

class FileStore : IStore { public void Save(string text) => File.AppendAllText(Case.File, text); }
