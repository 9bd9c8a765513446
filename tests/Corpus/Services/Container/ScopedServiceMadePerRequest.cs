// The container makes a scoped service at the request.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddScoped<Unit>();
await using var app = builder.Build();
app.MapGet("/", (Unit unit) => unit.Name);
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

class Unit
{
    public string Name => "unit";

    [Expect("PERM1001", "new Unit → File.WriteAllText")]
    public Unit()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
