// A factory of converters stands on the type of a property, and is asked when the object around it is written.
// Harmless: it prints.
using System.Text.Json;
using System.Text.Json.Serialization;

[assembly: Expect("PERM1001", "Factory.CreateConverter → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Note()));

[JsonConverter(typeof(Factory))]
public enum Kind { One }

public class Note
{
    public Kind Kind => Kind.One;
}

public class Factory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsEnum;

    public override JsonConverter? CreateConverter(Type type, JsonSerializerOptions options)
    {
        Store.Save(); //! Harmless: Store.Print();
        return new JsonStringEnumConverter<Kind>().CreateConverter(type, options);
    }
}
