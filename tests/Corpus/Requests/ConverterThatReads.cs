// A converter writes where objects are written, and reads where they are read.
// Harmless: objects are only read.
using System.Text.Json;
using System.Text.Json.Serialization;

var options = new JsonSerializerOptions { Converters = { new MoneyConverter() } };
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Money(), options)); //! Harmless: Console.WriteLine(JsonSerializer.Deserialize<Money>("1", options));

class Money;

class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();

    [Expect("PERM1001", "MoneyConverter.Write → File.WriteAllText")]
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        writer.WriteNumberValue(1);
    }
}
