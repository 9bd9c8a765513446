// A converter runs inside the serializer.
using System.Text.Json;
using System.Text.Json.Serialization;

var options = new JsonSerializerOptions { Converters = { new Converter() } };
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Note(), options));

public class Note { }

public class Converter : JsonConverter<Note>
{
    public override Note Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();

    [Expect("PERM1001", "Converter.Write → File.WriteAllText")]
    public override void Write(Utf8JsonWriter writer, Note value, JsonSerializerOptions options)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        writer.WriteStringValue("note");
    }
}
