// Which package each assembly came from, by the .deps.json beside the program.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Permissions.Tool.Check;

internal static class PackageList
{
    /// <summary>
    /// Package, its version and its kind (<c>package</c>, <c>project</c>) by the name of the assembly; empty without the file.
    /// </summary>
    /// <exception cref="CannotRunException">The file is there and cannot be read.</exception>
    public static IReadOnlyDictionary<string, (string Name, string Version, string Kind)> Of(string main)
    {
        var list = new Dictionary<string, (string, string, string)>(StringComparer.OrdinalIgnoreCase);
        var file = Path.ChangeExtension(main, ".deps.json");
        if (!File.Exists(file))
            return list;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip });
            Read(document.RootElement, list);
            return list;
        }
        catch (JsonException exception)
        {
            throw new CannotRunException(
                $"{file}({exception.LineNumber + 1}): {exception.Message} Publish the program again, or take this file away to go on "
                    + "without the names of packages.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            throw new CannotRunException(
                $"{file} is not a dependency file: {exception.Message} Publish the program again, or take this file away to go on without "
                    + "the names of packages.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{file} cannot be read: {exception.Message}");
        }
    }

    private static void Read(JsonElement root, Dictionary<string, (string, string, string)> list)
    {
        if (!root.TryGetProperty("targets", out var targets))
            return;
        foreach (var target in targets.EnumerateObject())
            foreach (var library in target.Value.EnumerateObject())
            {
                var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
                if (slash < 0)
                    continue;
                var kind = root.TryGetProperty("libraries", out var libraries) && libraries.TryGetProperty(library.Name, out var entry)
                    && entry.TryGetProperty("type", out var type)
                    ? type.GetString() ?? "package" : "package";
                foreach (var assets in new[] { "runtime", "runtimeTargets" })
                    if (library.Value.TryGetProperty(assets, out var files))
                        foreach (var asset in files.EnumerateObject())
                            if (asset.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                                list.TryAdd(Path.GetFileNameWithoutExtension(asset.Name),
                                    (library.Name[..slash], library.Name[(slash + 1)..], kind));
            }
    }
}
