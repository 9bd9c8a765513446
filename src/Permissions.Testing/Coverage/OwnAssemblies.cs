// Tells the user's own assemblies from those of the framework, of packages and of ours.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Permissions.Testing.Coverage;

internal sealed class OwnAssemblies
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly HashSet<string> packaged = new(StringComparer.OrdinalIgnoreCase);

    public OwnAssemblies()
    {
        foreach (string file in ((string?)AppContext.GetData("APP_CONTEXT_DEPS_FILES") ?? "").Split(';'))
        {
            if (File.Exists(file))
                AddPackages(file);
        }
    }

    public bool Has(Assembly assembly) => !assembly.IsDynamic && assembly.Location.Length > 0
        && assembly != typeof(ProcessPermissions).Assembly && assembly != typeof(OwnAssemblies).Assembly
        && Path.GetDirectoryName(assembly.Location) is { } folder && folder != Framework
        && !folder.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)
        && !packaged.Contains(Path.GetFileName(assembly.Location));

    // What no such file names counts as own: a plug-in, for example.
    private void AddPackages(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        HashSet<string> packages = [
            .. document.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(static library => library.Value.GetProperty("type").GetString() != "project")
                .Select(static library => library.Name)];
        IEnumerable<JsonProperty> all =
            document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(static target => target.Value.EnumerateObject());
        foreach (JsonProperty library in all.Where(library => packages.Contains(library.Name)))
        {
            foreach (string assets in new[] { "runtime", "runtimeTargets" })
            {
                if (library.Value.TryGetProperty(assets, out JsonElement files))
                    packaged.UnionWith(files.EnumerateObject().Select(static asset => Path.GetFileName(asset.Name)));
            }
        }
    }
}
