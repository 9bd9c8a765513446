// An object is written out as JSON, its parts as well.
// Harmless: another one is.
using System.Text.Json;

[assembly: Expect("PERM1001", "Main → Part.Name → Store.Save → File.WriteAllText")]

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(order)); //! Harmless: Console.WriteLine(JsonSerializer.Serialize(new Other()));
GC.KeepAlive(order);

public class Order
{
    public Part Part { get; } = new();
}

public class Part
{
    public string Name => Store.Save().ToString();
}

public class Other
{
    public string Name => "";
}
