// The report as JSON, for programs.
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Permissions.Tool.Check;

internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // arrows stay arrows: the text goes to a file, not into a page
    };

    public static void Write(CheckReport report, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(report, Options));
}
