// An endpoint runs after the host has dropped, wherever the drop is registered.
// AskedFirst: an endpoint asks first whether the host has dropped.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddPermissionDrop().Drop(Permission.FileSystemWrite);
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
        //^ AskedFirst: if (ProcessPermissions.Has(Permission.FileSystemWrite))
            //! AskedFirst: File.WriteAllText(Case.File, "x");
        return "saved";
    }
}
