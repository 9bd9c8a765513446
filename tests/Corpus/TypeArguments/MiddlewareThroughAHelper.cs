// A helper adds middleware by its own type parameter.
// Harmless: it adds another one.
[assembly: Expect("PERM1001", "Loud.InvokeAsync → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.UseOptional<Loud>(); //! Harmless: app.UseOptional<Quiet>();
app.MapGet("/", () => "hello");
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

class Loud(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        Store.Save();
        return next(context);
    }
}

class Quiet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => next(context);
}

static class Extensions
{
    public static IApplicationBuilder UseOptional<T>(this IApplicationBuilder app) => app.UseMiddleware<T>();
}
