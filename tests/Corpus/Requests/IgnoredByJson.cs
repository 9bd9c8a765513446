// A serialiser reads the properties of an object, except those that are marked to be left out.
// Harmless: the property is left out.
using System.Text.Json;
using System.Text.Json.Serialization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Order()));

class Order
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name //! Harmless: [JsonIgnore] public string? Name
    {
        [Expect("PERM1001", "Main → Order.Name → File.WriteAllText")]
        get
        {
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
            return null;
        }
    }
}
