// The serializer reads plain properties; the method that writes is never called.
using System.Text.Json;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(JsonSerializer.Serialize(new Note { Text = "x" }));

public class Note
{
    public string Text { get; set; } = "";

    public void Save() => File.WriteAllText(Case.File, Text);
}
