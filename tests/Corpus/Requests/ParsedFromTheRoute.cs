// A value of the route is parsed by its type.
// Harmless: the type's setter writes, and nobody sets it.
[assembly: Expect("PERM1001", "Id.TryParse → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/{id}", (Id id) => id.Value);
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/7")).StatusCode);

public class Id
{
    public string? Value { get; init; } //! Harmless: public string? Value { get; init => Store.Save(); }

    public static bool TryParse(string text, out Id id)
    {
        Store.Save(); //! Harmless:
        id = new Id { Value = text }; //! Harmless: id = new Id();
        return true;
    }
}
