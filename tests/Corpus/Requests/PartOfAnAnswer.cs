// A part of what a handler gives back in a task of a list is written out.
// Harmless: nothing holds a part of this type.
[assembly: Expect("PERM1001", "Line.Name → Store.Save → File.WriteAllText")]

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapGet("/orders", () => Task.FromResult(new List<Order> { new() }));
ProcessPermissions.Drop(Permission.FileSystemWrite);
await app.StartAsync();
using var client = new HttpClient();
Console.WriteLine((await client.GetAsync(app.Urls.First() + "/orders")).StatusCode);

public class Order
{
    public Line[] Lines { get; } = [new()]; //! Harmless: public string[] Lines { get; } = [new Line().ToString()!];
}

public class Line
{
    public string Name => Store.Save().ToString();
}
