// The host drops all but a folder, and the endpoint writes elsewhere.
// KeptFolder: the host drops all but a folder, and the endpoint writes there.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
Directory.SetCurrentDirectory(Case.Folder);
builder.Services.AddPermissionDrop().Drop(Permission.ChildProcess).DropExcept(Permission.FileSystemWrite, ["kept"]);
//^ KeptFolder: builder.Services.AddPermissionDrop().DropExcept(Permission.FileSystemWrite, ["kept"]);
await using var app = builder.Build();
app.MapGet("/", Store.Save);
Directory.CreateDirectory("kept");
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
        //^ KeptFolder: File.WriteAllText("kept/file", "x");
        return "saved";
    }
}
