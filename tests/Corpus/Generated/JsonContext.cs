// A generated context of JSON sets a property whose setter writes.
// Harmless: a generated context of JSON reads and writes plain data.
using System.Text.Json;
using System.Text.Json.Serialization;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Deserialize("""{ "Text": "x" }""", Notes.Default.Note)!.GetType());
//^ Harmless: Console.WriteLine(JsonSerializer.Serialize(JsonSerializer.Deserialize("""{ "Text": "x" }""", Notes.Default.Note)!, Notes.Default.Note));

[JsonSerializable(typeof(Note))]
partial class Notes : JsonSerializerContext { }

public class Note
{
    public string Text //! Harmless: public string Text { get; set; } = "";
    { //! Harmless:
        get => ""; //! Harmless:
        [Expect("PERM1001", "Main → Note.Text → File.WriteAllText")]
        set //! Harmless:
        { //! Harmless:
            try { File.WriteAllText(Case.File, value); } catch (UnauthorizedAccessException) { } //! Harmless:
        } //! Harmless:
    } //! Harmless:
}
