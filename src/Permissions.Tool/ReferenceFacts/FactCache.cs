// Keeps a fact file for each version of each referenced assembly, and makes those that are missing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;
using Permissions.Tool.CommandLine;
using Permissions.Tool.IL;

namespace Permissions.Tool.ReferenceFacts;

internal static class FactCache
{
    /// <summary>
    /// The fact files of these assemblies, made where they are not there yet; one for each assembly outside the framework, also for those
    /// that cannot be read.
    /// </summary>
    /// <param name="references">What the program is compiled against.</param>
    /// <param name="beside">What else is in its folder when it runs: read only where a reference leads to it, as it does not to the tools
    /// that some packages bring for design time.</param>
    /// <param name="say">Takes a line for the user: what is read now, and what could not be.</param>
    public static IReadOnlyList<string> Update(
        IReadOnlyList<string> references, IReadOnlyList<string> beside, FactFolders folders, IReadOnlyList<string> catalogFiles,
        Action<string>? say = null)
    {
        var catalogs = catalogFiles.Select(file => (Path: file, Text: File.ReadAllText(file))).ToList();
        var catalog = PermissionCatalog.BuiltIn.WithFiles(catalogs);
        var framework = FrameworkFolders.Of(references.Concat(beside).FirstOrDefault() ?? "");
        var platform =
            new HashSet<string>(framework.SelectMany(path => Directory.GetFiles(path, "*.dll")).Select(Path.GetFileNameWithoutExtension)!,
                StringComparer.OrdinalIgnoreCase);
        var vocabulary =
            new HashSet<string>(catalog.Lines.Where(line => line.Verb == CatalogVerb.Drops)
                .Select(line => MemberId.ContainingType(line.Id)), StringComparer.Ordinal);
        var compiled = Read(references);
        var running = Read(beside.Where(path => RuntimeAsset.Rank(path) is not null));
        var graph = new ReferenceGraph([
            .. running.Concat(compiled).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Select(Best)]);
        var identities = graph.Behind(compiled.Select(one => one.Name)).ToList();
        var keys = new KeysOfFacts(graph, [Version, .. catalogs.Select(file => file.Text)]);
        var wanted =
            identities.Select(one => (Assembly: one, Key: keys.Of(one),
                File: Path.Combine(folders.Of(one), $"{one.Name}.{keys.Of(one)}.permissionfacts"))).ToList();
        var missing = wanted.Where(one => !IsIntact(one.File)).ToList();
        if (missing.Count == 0)
            return [.. wanted.Select(one => one.File)];
        say?.Invoke(
            $"Permissions: reading {missing.Count} of {Counted.Of(wanted.Count, "referenced assembly", "referenced assemblies")}; each "
                + "version is read once.");
        using var set = new AssemblySet(identities.Where(one => one.Unreadable is null).Select(one => one.Path), framework, _ => false);
        foreach (var (assembly, key, file) in missing)
        {
            var (facts, why) = Facts(assembly, key, set, catalog);
            AtomicFile.Write(file, facts);
            if (why is not null)
                say?.Invoke($"Permissions: {assembly.Name} is a blind spot: {why}");
        }

        return [.. wanted.Select(one => one.File)];

        List<AssemblyIdentity> Read(IEnumerable<string> paths) =>
            [.. paths.Where(path => !platform.Contains(Path.GetFileNameWithoutExtension(path)))
                .Select(path => AssemblyIdentity.Read(path, vocabulary)).Where(one => !one.IsVocabulary)];
    }

    // Facts made by another version of the tool may say other things.
    private static string Version =>
        typeof(FactCache).Module.ModuleVersionId.ToString("N") + typeof(PermissionCatalog).Module.ModuleVersionId.ToString("N");

    // A cache that somebody else keeps may lose files or the ends of them.
    private static bool IsIntact(string file) => File.Exists(file) && FactFile.IsIntact(File.ReadAllText(file));

    // What runs goes before what is compiled against, which may have no code; of what packages bring for several systems, this one's.
    private static AssemblyIdentity Best(IEnumerable<AssemblyIdentity> same) =>
        same.OrderBy(one => one.Unreadable is null ? 0 : 1).ThenBy(one => RuntimeAsset.Rank(one.Path)).First();

    private static (string Facts, string? Why) Facts(AssemblyIdentity assembly, string key, AssemblySet set, PermissionCatalog catalog)
    {
        if (assembly.Unreadable is { } why)
            return Unreadable(why);
        if (set.Own.FirstOrDefault(file => file.Path == assembly.Path) is not { } file)
            return Unreadable(set.Unreadable.FirstOrDefault(one => one.File == assembly.Path).Why ?? "cannot be read");
        return AssemblyFacts.Of(file, key, catalog);

        (string, string?) Unreadable(string reason) => (FactFileWriter.WriteUnreadable(assembly.Name, key, reason), reason);
    }
}

/// <summary>Which assembly references which.</summary>
internal sealed class ReferenceGraph(IReadOnlyList<AssemblyIdentity> all)
{
    private readonly Dictionary<string, AssemblyIdentity> byName = all.ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>These assemblies and all that they reference, directly or not, by name.</summary>
    public IEnumerable<AssemblyIdentity> Behind(IEnumerable<string> names)
    {
        var behind = new SortedDictionary<string, AssemblyIdentity>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<string>(names);
        while (pending.TryPop(out var name))
            if (byName.TryGetValue(name, out var one) && behind.TryAdd(one.Name, one))
                foreach (var reference in one.References)
                    pending.Push(reference);
        return behind.Values;
    }
}

/// <summary>The key of an assembly's facts: its own version, those of all that it references, and what it is read by.</summary>
internal sealed class KeysOfFacts(ReferenceGraph graph, IReadOnlyList<string> reader)
{
    public string Of(AssemblyIdentity assembly)
    {
        var text = string.Join('\n',
            [assembly.Name, .. graph.Behind([assembly.Name]).Select(one => one.Name + "=" + one.Version), .. reader]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].ToLowerInvariant();
    }
}
