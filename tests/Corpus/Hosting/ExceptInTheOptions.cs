// The options of the host keep one folder for writing, and the endpoint writes elsewhere.
// KeptFolder: the endpoint writes in that folder.
// KeptInALocal: so it does, and the options were put into a local first.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
Directory.SetCurrentDirectory(Case.Folder);
builder.Services.AddPermissionDrop(options => options.DropExcept["fs.write"] = ["kept"]);
//^ KeptInALocal: builder.Services.AddPermissionDrop(options => { var except = options.DropExcept; except["fs.write"] = ["kept"]; });
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
        //^ KeptInALocal: File.WriteAllText("kept/file", "x");
        return "saved";
    }
}
