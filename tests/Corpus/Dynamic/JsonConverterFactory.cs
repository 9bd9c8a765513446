// A factory of converters is asked for one inside the serializer.
// Harmless: it prints.
using System.Text.Json;
using System.Text.Json.Serialization;

[assembly: Expect("PERM1001", "Factory.CreateConverter → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Note()));

[JsonConverter(typeof(Factory))]
public class Note;

public class Factory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => true;

    public override JsonConverter? CreateConverter(Type type, JsonSerializerOptions options)
    {
        Store.Save(); //! Harmless: Store.Print();
        return new Converter();
    }
}

public class Converter : JsonConverter<Note>
{
    public override Note Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();

    public override void Write(Utf8JsonWriter writer, Note value, JsonSerializerOptions options) => writer.WriteStringValue("note");
}
