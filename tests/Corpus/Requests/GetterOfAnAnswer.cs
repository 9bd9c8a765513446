// What a handler gives back is written out, by its getters.
// Harmless: the setter writes, and nobody sets it.
[assembly: Expect("PERM1001", "Order.Name → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/order", () => new Order());
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/order")).StatusCode);

public class Order
{
    public string? Name
    {
        get { Store.Save(); return null; } //! Harmless: get => null;
        set => Store.Print(); //! Harmless: set => Store.Save();
    }
}
