// A site on the generators of ASP.NET Core, JSON, regular expressions and logging; asks each of its pages once and says what it answered.
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Permissions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents();
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, Shapes.Default));
var app = builder.Build();
app.Use(async (context, next) =>
{
    try
    {
        await next(context);
    }
    catch (Exception refused)
    {
        await context.Response.WriteAsync(refused.GetType().Name);
    }
});
app.UseAntiforgery();
app.MapRazorPages();
app.MapRazorComponents<Web.Components.App>();
app.MapGet("/bind", () =>
{
    var limits = new Limits();
    app.Configuration.GetSection("Limits").Bind(limits);
    return limits;
});
app.MapGet("/save", (string name) =>
{
    Texts.Saving(app.Logger, name);
    string text = JsonSerializer.Serialize(new Limits(), Shapes.Default.Limits);
    File.WriteAllText(Path.Combine(Path.GetTempPath(), Texts.NoLetters().Replace(name, "")), text);
    return "saved";
});
app.MapGet("/unseen", () =>
{
    File.WriteAllText(Path.Combine(Path.GetTempPath(), "permissions-unseen"),
        JsonSerializer.Serialize(new Limits(), Shapes.Default.Limits));
    return "saved";
});
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.Environment);

await app.StartAsync();
using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
foreach (var page in new[] { "/bind", "/save?name=a", "/unseen", "/", "/blazor" })
    Console.WriteLine($"{page}: {await client.GetStringAsync(page)}");

internal sealed class Limits
{
    public int Size { get; set; }
}

[JsonSerializable(typeof(Limits))]
internal sealed partial class Shapes : JsonSerializerContext;

internal static partial class Texts
{
    [GeneratedRegex("[^a-z]")]
    public static partial Regex NoLetters();

    [LoggerMessage(1, LogLevel.Information, "saving {name}")]
    public static partial void Saving(ILogger log, string name);
}
