// A Startup class configures the pipeline.
using var host = Host.CreateDefaultBuilder()
    .ConfigureLogging(logging => logging.ClearProviders())
    .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:5999").UseStartup<Startup>())
    .Build();
ProcessPermissions.Drop(Permission.FileSystemWrite);
await host.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync("http://127.0.0.1:5999/")).StatusCode);
await host.StopAsync();

class Startup
{
    public void ConfigureServices(IServiceCollection services) => File.WriteAllText(Case.File, "x");

    public void Configure(IApplicationBuilder app) => app.Run([Expect("PERM1001", "terminal middleware → File.AppendAllText")] async (context) =>
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        await context.Response.WriteAsync("hello");
    });
}
