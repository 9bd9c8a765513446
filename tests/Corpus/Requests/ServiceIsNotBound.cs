// What a container makes for a handler is not filled from the request.

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddScoped<Service>();
await using var app = builder.Build();
app.MapGet("/", (Service service) => service.Run());
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

public class Service
{
    public string Name { get => ""; set => Store.Save(); }

    public int Run() => Store.Print();
}
