// Keeps a fact file for each version of each referenced assembly, and makes those that are missing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;
using Permissions.Tool.IL;

namespace Permissions.Tool.ReferenceFacts;

internal static class FactCache
{
    /// <summary>The fact files of these assemblies, made where they are not there yet; one for each assembly outside the framework, also for those that cannot be read.</summary>
    public static IReadOnlyList<string> Update(IReadOnlyList<string> references, FactFolders folders, IReadOnlyList<string> catalogFiles)
    {
        var catalogs = catalogFiles.Select(file => (Path: file, Text: File.ReadAllText(file))).ToList();
        var catalog = PermissionCatalog.BuiltIn.WithFiles(catalogs);
        var framework = FrameworkFolders.Of(references.FirstOrDefault() ?? "");
        var platform = new HashSet<string>(framework.SelectMany(path => Directory.GetFiles(path, "*.dll")).Select(Path.GetFileNameWithoutExtension)!, StringComparer.OrdinalIgnoreCase);
        var vocabulary = new HashSet<string>(catalog.Lines.Where(line => line.Verb == CatalogVerb.Drops).Select(line => MemberId.ContainingType(line.Id)), StringComparer.Ordinal);
        var identities = references.Where(path => !platform.Contains(Path.GetFileNameWithoutExtension(path))).Select(path => AssemblyIdentity.Read(path, vocabulary)).Where(one => !one.IsVocabulary)
            .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Select(Best).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        var keys = new KeysOfFacts(identities, [Version, .. catalogs.Select(file => file.Text)]);
        var wanted = identities.Select(one => (Assembly: one, Key: keys.Of(one), File: Path.Combine(folders.Of(one), $"{one.Name}.{keys.Of(one)}.permissionfacts"))).ToList();
        var missing = wanted.Where(one => !File.Exists(one.File)).ToList();
        if (missing.Count == 0)
            return [.. wanted.Select(one => one.File)];
        using var set = new AssemblySet(identities.Where(one => one.Unreadable is null).Select(one => one.Path), framework, _ => false);
        foreach (var (assembly, key, file) in missing)
            Whole.Write(file, Facts(assembly, key, set, catalog));
        return [.. wanted.Select(one => one.File)];
    }

    // Facts made by another version of the tool may say other things.
    private static string Version => typeof(FactCache).Module.ModuleVersionId.ToString("N") + typeof(PermissionCatalog).Module.ModuleVersionId.ToString("N");

    // What can be read goes before a reference assembly, whose bodies are empty.
    private static AssemblyIdentity Best(IEnumerable<AssemblyIdentity> same) =>
        same.OrderBy(one => one.Unreadable is null ? 0 : 1).ThenBy(one => one.Path, StringComparer.Ordinal).First();

    private static string Facts(AssemblyIdentity assembly, string key, AssemblySet set, PermissionCatalog catalog)
    {
        if (assembly.Unreadable is { } why)
            return FactFileWriter.WriteUnreadable(assembly.Name, key, why);
        if (set.Own.FirstOrDefault(file => file.Path == assembly.Path) is not { } file)
            return FactFileWriter.WriteUnreadable(assembly.Name, key, set.Unreadable.FirstOrDefault(one => one.File == assembly.Path).Why ?? "cannot be read");
        try
        {
            var (types, methods) = ProgramReader.ReadAssembly(set, file, catalog);
            var (keptTypes, keptMethods) = Relevance.Of(types, methods, catalog);
            return FactFileWriter.Write(assembly.Name, key, keptTypes, keptMethods);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or InvalidCastException or OverflowException) // obfuscators write metadata that the runtime tolerates
        {
            return FactFileWriter.WriteUnreadable(assembly.Name, key, "its metadata cannot be read: " + exception.Message);
        }
    }
}

/// <summary>The key of an assembly's facts: its own version, those of all that it references, and what it is read by.</summary>
internal sealed class KeysOfFacts(IReadOnlyList<AssemblyIdentity> all, IReadOnlyList<string> reader)
{
    private readonly Dictionary<string, AssemblyIdentity> byName = all.ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);

    public string Of(AssemblyIdentity assembly)
    {
        var behind = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var pending = new Stack<AssemblyIdentity>([assembly]);
        while (pending.Count > 0)
        {
            var one = pending.Pop();
            if (behind.TryAdd(one.Name, one.Version))
                foreach (var name in one.References)
                    if (byName.TryGetValue(name, out var next))
                        pending.Push(next);
        }
        var text = string.Join('\n', [assembly.Name, .. behind.Select(pair => pair.Key + "=" + pair.Value), .. reader]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16].ToLowerInvariant();
    }
}
