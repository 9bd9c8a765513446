// JSON for programs that people can read as well.
using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Permissions.Tool.Check;

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

    /// <param name="kind">What the file should be, as an error names it.</param>
    /// <param name="remedy">How to make a right one: a sentence.</param>
    /// <exception cref="CannotRunException">It is not; the message says where and why.</exception>
    public static T Read<T>(string file, string kind, string remedy) => Parse<T>(file, Bytes(file), kind, remedy, Options);

    /// <exception cref="CannotRunException">The file cannot be read; the message says why.</exception>
    public static byte[] Bytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file} cannot be read: {exception.Message}");
        }
    }

    /// <inheritdoc cref="Read"/>
    /// <param name="json">The contents of the file.</param>
    public static T Parse<T>(string file, byte[] json, string kind, string remedy, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, options)
                ?? throw new CannotRunException($"{file} is empty. {remedy}");
        }
        catch (JsonException exception)
        {
            throw new CannotRunException($"{file}({exception.LineNumber + 1}): this is not a {kind}: {exception.Message} {remedy}");
        }
    }
}
