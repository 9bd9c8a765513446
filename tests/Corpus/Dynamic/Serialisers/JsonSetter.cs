// The serializer sets a property whose setter writes.
using System.Text.Json;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Deserialize<Note>("""{ "Text": "x" }""")!.GetType());

public class Note
{
    public string Text
    {
        get => "";
        [Expect("PERM1001", "Main → Note.Text → File.WriteAllText")]
        set
        {
            try { File.WriteAllText(Case.File, value); } catch (UnauthorizedAccessException) { }
        }
    }
}
