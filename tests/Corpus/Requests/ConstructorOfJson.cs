// A serialiser takes the constructor that is marked, otherwise the one without parameters.
// Harmless: the other one is marked.
using System.Text.Json;
using System.Text.Json.Serialization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Deserialize<Order>("""{"count":3}""")!.Count);

class Order
{
    [JsonConstructor] //! Harmless:
    [Expect("PERM1001", "Main → new Order → File.WriteAllText")]
    public Order(int count)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        Count = count;
    }

    public Order()
    {
    }

    public int Count { get; }
}
