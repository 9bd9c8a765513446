// The named sets of permissions in the permissions.json beside the program: { "sets": { "serve": ["fs.write", "child"] } }.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Permissions;

/// <param name="Sets">By name.</param>
/// <param name="Fault">Why the file cannot be read: file, line and what to do; null where it can or does not exist.</param>
internal sealed record NamedSets(IReadOnlyDictionary<string, Permission> Sets, string? Fault)
{
    public const string FileName = "permissions.json";

    private static readonly Lazy<NamedSets> s_own = new(static () => Read(Path.Combine(AppContext.BaseDirectory, FileName)));

    /// <summary>Those of this program, read when a name is asked for that no permission has.</summary>
    public static NamedSets Own => s_own.Value;

    public static NamedSets Read(string file)
    {
        try
        {
            return File.Exists(file) ? Parse(file, File.ReadAllBytes(file)) : new(new Dictionary<string, Permission>(), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(new Dictionary<string, Permission>(), $"{file} cannot be read: {e.Message}");
        }
    }

    /// <summary>All of the file, or none: half of it would drop less than is meant.</summary>
    public static NamedSets Parse(string file, byte[] json)
    {
        Dictionary<string, Permission> sets = [];
        ReadOnlySpan<byte> text = json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json;
        Utf8JsonReader reader = new(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        string? fault = null;
        try
        {
            Expect(ref reader, JsonTokenType.StartObject, "{");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("sets"))
                    fault ??= ReadSets(ref reader, sets);
                else
                    reader.Skip();
                if (fault is not null)
                    break;
            }

            while (fault is null && reader.Read())
            {
                // what follows is not JSON, and the reader says so
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            fault = e.Message;
        }

        if (fault is null)
            return new(sets, null);
        int line = 1 + text[..(int)Math.Min(reader.TokenStartIndex, text.Length)].Count((byte)'\n');
        return new(new Dictionary<string, Permission>(), $"{file}({line}): {fault}");
    }

    private static string? ReadSets(ref Utf8JsonReader reader, Dictionary<string, Permission> sets)
    {
        Expect(ref reader, JsonTokenType.StartObject, "{");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            if (PermissionName.IsPermission(name) || name.Length == 0 || name.Contains(',') || name.Any(char.IsWhiteSpace))
                return $"'{name}' cannot be the name of a set: it is empty, has a comma or a space, or is the name of a permission.";
            Expect(ref reader, JsonTokenType.StartArray, "[");
            Permission all = Permission.None;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                string item = reader.TokenType == JsonTokenType.String ? reader.GetString()! : $"{reader.TokenType}";
                if (reader.TokenType != JsonTokenType.String || !PermissionName.IsPermission(item))
                    return $"'{item}' is not a permission. Did you mean '{PermissionName.NearestPermission(item)}'?";
                all |= PermissionName.Parse(item);
            }

            if (all == Permission.None)
                return $"the set '{name}' names no permission.";
            if (!sets.TryAdd(name, all))
                return $"the set '{name}' is there twice.";
        }

        return null;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string sign)
    {
        if (!reader.Read() || reader.TokenType != type)
            throw new JsonException($"'{sign}' is expected here, as in {{ \"sets\": {{ \"serve\": [\"fs.write\", \"child\"] }} }}.");
    }
}
