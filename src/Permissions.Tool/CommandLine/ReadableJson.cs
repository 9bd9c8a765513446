// JSON for programs that people can read as well.
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Permissions.Tool.CommandLine;

internal static class ReadableJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // arrows stay arrows: the text goes to a file, not into a page
    };

    public static void Write<T>(T value, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(value, Options));
}
