// A generated context of JSON reads and writes plain data.
using System.Text.Json;
using System.Text.Json.Serialization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(JsonSerializer.Deserialize("""{ "Text": "x" }""", Notes.Default.Note)!, Notes.Default.Note));

[JsonSerializable(typeof(Note))]
partial class Notes : JsonSerializerContext { }

public class Note
{
    public string Text { get; set; } = "";
}
