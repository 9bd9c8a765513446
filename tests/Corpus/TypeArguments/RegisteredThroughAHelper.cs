// A helper registers by typeof what it is given as type arguments.
// Harmless: it is given another implementation.
[assembly: Expect("PERM1001", "GET / → Loud.Run → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddAs<IJob, Loud>(); //! Harmless: builder.Services.AddAs<IJob, Quiet>();
await using var app = builder.Build();
app.MapGet("/", (IJob job) => job.Run());
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First())).StatusCode);

interface IJob
{
    int Run();
}

class Loud : IJob
{
    public int Run() => Store.Save();
}

class Quiet : IJob
{
    public int Run() => Store.Print();
}

static class Extensions
{
    public static void AddAs<TService, TImplementation>(this IServiceCollection services) =>
        services.AddTransient(typeof(TService), typeof(TImplementation));
}
