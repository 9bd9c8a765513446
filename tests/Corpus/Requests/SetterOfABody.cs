// A request's body is read into an object, by its setters.
// Harmless: the getter writes, and nobody reads it.
using System.Net.Http.Json;

[assembly: Expect("PERM1001", "Order.Name → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapPost("/order", (Order order) => order.GetType().Name);
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.PostAsJsonAsync(app.Urls.First() + "/order", new { name = "x" })).StatusCode);

public class Order
{
    public string? Name
    {
        get => null; //! Harmless: get { Store.Save(); return null; }
        set => Store.Save(); //! Harmless: set => Store.Print();
    }
}
