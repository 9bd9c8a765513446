// The host drops by short names, in a chain.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop().Drop("child,inspector").WarmUp().Drop("fs.write");
await using var app = builder.Build();
app.MapGet("/", Store.Save);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Store
{
    [Expect("PERM1001", "GET / → File.WriteAllText")]
    public static string Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        return "saved";
    }
}
