// A generated context of JSON sets a property whose setter writes.
using System.Text.Json;
using System.Text.Json.Serialization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Deserialize("""{ "Text": "x" }""", Notes.Default.Note)!.GetType());

[JsonSerializable(typeof(Note))]
partial class Notes : JsonSerializerContext { }

public class Note
{
    public string Text
    {
        get => "";
        [Expect("PERM1001", "")]
        set
        {
            try { File.WriteAllText(Case.File, value); } catch (UnauthorizedAccessException) { }
        }
    }
}
