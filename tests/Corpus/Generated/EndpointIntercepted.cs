// The generator of endpoints puts its own method in place of MapGet: the handler is the person's.
// Harmless: the generator of endpoints puts its own method in place of MapGet: the handler only reads.
using Microsoft.AspNetCore.Routing;

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/orders", (string text) => Store.Save(text)); //! Harmless: app.MapGet("/orders", (string text) => Store.Read(text));
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/orders?text=x"));

static class Store
{
    [Expect("PERM1001", "GET /orders → Store.Save → File.WriteAllText", By = Witness.Source | Witness.Guard | Witness.Kernel,
        Why = "in IL the generator's own method stands in place of MapGet")]
    [Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText", By = Witness.Tool,
        Why = "in IL the generator's own method stands in place of MapGet")]
    public static string Save(string text) //! Harmless: public static string Read(string text)
    {
        try { File.WriteAllText(Case.File, text); } catch (UnauthorizedAccessException) { } //! Harmless: _ = File.ReadAllText(Case.File);
        return text;
    }
}
