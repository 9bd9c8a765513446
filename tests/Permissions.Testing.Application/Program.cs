// A small web application as people write it, with a mishap for each thing that a booted application can do to its test.
using System.Diagnostics;

var mishap = Environment.GetEnvironmentVariable("MISHAP");
if (mishap == "ends")
{
    Console.Error.WriteLine("no settings, no service");
    return 3;
}

if (mishap == "hangs")
    Thread.Sleep(Timeout.Infinite);

if (mishap == "listens nowhere")
{
    Host.CreateApplicationBuilder(args).Build().Run();
    return 0;
}

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/hello", () => "hello");
app.MapGet("/order", () => new { Article = "tea", Count = 2 });
app.MapGet("/where", () => Directory.GetCurrentDirectory());
app.MapGet("/temp", () => Path.GetTempPath());
app.MapGet("/hooks", () => Environment.GetEnvironmentVariable("DOTNET_STARTUP_HOOKS") ?? "none");
app.MapPost("/write", () => File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "tea"));
app.MapPost("/log/{id}", (int id) =>
{
    try
    {
        File.AppendAllText(Path.Combine(Path.GetTempPath(), $"log-{id}"), "tea");
        return "kept";
    }
    catch (UnauthorizedAccessException)
    {
        return "not kept";
    }
});
app.MapGet("/child", () =>
{
    var child = Process.Start("sleep", "60");
    return child.Id;
});
app.Lifetime.ApplicationStopping.Register(() =>
{
    app.Logger.LogInformation("Farewell");
    if (mishap == "stays")
        Thread.Sleep(Timeout.Infinite);
});
app.Run();
return 0;
