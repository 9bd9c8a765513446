// Finds the shared framework that a program runs on: the one that its runtimeconfig.json names if it is installed, otherwise the newest.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Permissions.Tool.IL;

internal static class FrameworkFolders
{
    private static readonly string[] Usual = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    public static IReadOnlyList<string> Of(string main)
    {
        var shared = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../.."));
        var wanted = RequestedVersions(Path.ChangeExtension(main, ".runtimeconfig.json"));
        return Usual.Concat(wanted.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => Newest(Path.Combine(shared, name), wanted.GetValueOrDefault(name)))
            .OfType<string>().ToList();
    }

    private static string? Newest(string folder, string? version)
    {
        if (!Directory.Exists(folder))
            return null;
        var all = Directory.GetDirectories(folder).Select(path => (Path: path, Version: Parse(Path.GetFileName(path))))
            .OrderBy(one => one.Version).ToList();
        var major = version is null ? -1 : Parse(version).Major;
        return all.LastOrDefault(one => one.Version.Major == major).Path ?? all.LastOrDefault().Path;
    }

    private static Version Parse(string version) => Version.TryParse(version.Split('-')[0], out var parsed) ? parsed : new();

    private static Dictionary<string, string> RequestedVersions(string file)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            if (!File.Exists(file))
                return wanted;
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!document.RootElement.TryGetProperty("runtimeOptions", out var options))
                return wanted;
            if (options.TryGetProperty("framework", out var one))
                Add(one);
            foreach (var list in new[] { "frameworks", "includedFrameworks" })
                if (options.TryGetProperty(list, out var several))
                    foreach (var each in several.EnumerateArray())
                        Add(each);
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException)
        {
            return wanted; // a broken file names no framework, so the newest is used
        }
        return wanted;

        void Add(JsonElement framework)
        {
            if (framework.TryGetProperty("name", out var name) && framework.TryGetProperty("version", out var version))
                wanted[name.GetString() ?? ""] = version.GetString() ?? "";
        }
    }
}
