// Reads a permissions.json: the words of the flags, with true or a list of folders behind them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Permissions.CompilerServices;
using Permissions.Reachability.Catalog;
using Permissions.Tool.Check;

namespace Permissions.Tool.Run;

internal static class PolicyFile
{
    /// <summary>What the file grants; null where it only names sets.</summary>
    /// <exception cref="CannotRunException">The file is not a policy; the message says where and why.</exception>
    public static Grants? Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new CannotRunException(
                    $"{file}: a policy is an object, such as {{ \"allow-fs-write\": [\"/data\"], \"allow-child\": true }}");
            var whole = Permission.None;
            var paths = new Dictionary<Permission, IReadOnlyList<string>>();
            var words = document.RootElement.EnumerateObject().Where(property => property.Name != "sets").ToList();
            if (words.Count == 0 && document.RootElement.TryGetProperty("sets", out _))
                return null;
            foreach (var property in words)
                Add(file, property, ref whole, paths);
            return new(whole, paths);
        }
        catch (JsonException exception)
        {
            throw new CannotRunException($"{file}({exception.LineNumber + 1}): {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file} cannot be read: {exception.Message}");
        }
    }

    /// <summary>The permissions of a named set.</summary>
    /// <exception cref="CannotRunException">The set does not exist; the message says where it should stand.</exception>
    public static Permission Set(string? file, string name)
    {
        if (file is null)
            throw new CannotRunException($"--allow-set: there is no permissions.json in this folder, which would say what '{name}' is. "
                + "Name it with --policy.");
        var (lines, errors) = CatalogParser.Parse(Path.Combine(Path.GetDirectoryName(file)!, "permissions.json"), Text(file), isUser: true);
        if (errors.Count > 0)
            throw new CannotRunException($"{file}({errors[0].Line + 1}): {errors[0].Message}");
        return lines.FirstOrDefault(line => line.Id == name) is { } set ? (Permission)set.Permissions.Bits
            : throw new CannotRunException($"{file} has no set '{name}'. "
                + (lines.Count == 0 ? $"Add it: \"sets\": {{ \"{name}\": [\"fs.write\"] }}"
                    : $"It has {string.Join(", ", lines.Select(line => line.Id))}."));
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file} cannot be read: {exception.Message}");
        }
    }

    private static void Add(string file, JsonProperty property, ref Permission whole, Dictionary<Permission, IReadOnlyList<string>> paths)
    {
        var named = property.Name is "allow-net" ? Permission.Network
            : Grants.Leaves.FirstOrDefault(leaf => property.Name == "allow-" + Grants.Word(leaf));
        if (named == Permission.None)
            throw new CannotRunException(
                $"{file}: '{property.Name}' is not a word of a policy; there are allow-net, "
                    + $"{string.Join(", ", Grants.Leaves.Select(leaf => "allow-" + Grants.Word(leaf)))}");
        switch (property.Value.ValueKind)
        {
            case JsonValueKind.True:
                whole |= named;
                break;
            case JsonValueKind.False:
                break;
            case JsonValueKind.Array
                when Permission.FileSystem.HasFlag(named)
                    && property.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                paths[named] = property.Value.EnumerateArray()
                    .Select(item => Path.GetFullPath(item.GetString()!, Path.GetDirectoryName(Path.GetFullPath(file))!)).ToList();
                break;
            case JsonValueKind.Array
                when Permission.Network.HasFlag(named)
                    && property.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                var ports = property.Value.EnumerateArray().Select(item => item.GetString()!).ToArray();
                if (DropServices.WhyNotAllowed(named, ports) is { } why)
                    throw new CannotRunException($"{file}: '{property.Name}': {why}");
                foreach (var leaf in Grants.Divisible.Where(leaf => named.HasFlag(leaf)))
                    paths[leaf] = ports;
                break;
            default:
                var list = Permission.FileSystem.HasFlag(named) ? ", or a list of folders" : Permission.Network.HasFlag(named)
                    ? ", or a list of ports such as \":443\"" : "";
                throw new CannotRunException($"{file}: '{property.Name}' takes true or false{list}");
        }
    }
}
