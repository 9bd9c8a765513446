// The host drops all but a folder, and the endpoint writes there.
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
Directory.SetCurrentDirectory(Case.Folder);
builder.Services.AddPermissionDrop(drop => drop.DropExcept(Permission.FileSystemWrite, "kept"));
await using var app = builder.Build();
app.MapGet("/", Store.Save);
Directory.CreateDirectory("kept");
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/")).StatusCode);
await app.StopAsync();

static class Store
{
    public static string Save()
    {
        File.WriteAllText("kept/file", "x");
        return "saved";
    }
}
