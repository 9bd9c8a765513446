// The options of a project's analysis: assumed drops, permissions dropped at run time, its catalog files and its references' facts.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.FactFiles;

namespace Permissions.Analyzers;

/// <param name="References">Read when they are asked for: a project that cannot drop needs none of them.</param>
internal sealed record AnalysisOptions(PermissionCatalog Catalog, Lazy<ReferencedAssemblies> References, PermissionSet AssumedDrop,
    PermissionSet DroppedAtRuntime, bool IsStrict, IReadOnlyList<string> Errors)
{
    private static readonly ConcurrentDictionary<string, PermissionCatalog> Catalogs = new(StringComparer.Ordinal);

    public static AnalysisOptions Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var files = options.AdditionalFiles.Where(IsCatalog).Select(file => (file.Path, Text: file.GetText(cancellation)?.ToString() ?? ""))
            .ToList();
        var errors = new List<string>();
        var assumed = Permissions(options, "PermissionsAssumeDrop", errors);
        var atRuntime = Permissions(options, "PermissionsDroppedAtRuntime", errors);
        return new(CatalogOf(files), new(() => ReferenceFacts.Of(options.AdditionalFiles)), assumed, atRuntime,
            IsTrue(options, "PermissionsStrict", errors), errors);
    }

    // The same object for the same lines: facts that were read by it can be told to be still good.
    private static PermissionCatalog CatalogOf(IReadOnlyList<(string Path, string Text)> files)
    {
        const int few = 16; // projects open at once with lines of their own
        if (files.Count == 0)
            return PermissionCatalog.BuiltIn;
        if (Catalogs.Count > few)
            Catalogs.Clear();
        return Catalogs.GetOrAdd(string.Join("\0", files.Select(file => file.Path + "\0" + file.Text)),
            _ => PermissionCatalog.BuiltIn.WithFiles(files));
    }

    private static bool IsTrue(AnalyzerOptions options, string property, List<string> errors)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out var value);
        if (string.IsNullOrWhiteSpace(value) || bool.TryParse(value, out var isTrue) && !isTrue)
            return false;
        if (!bool.TryParse(value, out _))
            errors.Add($"{property} is '{value}', which is neither true nor false.");
        return true;
    }

    private static PermissionSet Permissions(AnalyzerOptions options, string property, List<string> errors)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out var names);
        var set = PermissionSet.None;
        foreach (var name in (names ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PermissionSet.TryParse(name, out var one))
                set |= one;
            else
                errors.Add($"{property} names '{name}', which is not a permission; did you mean '{PermissionSet.Nearest(name)}'?");
        }
        return set;
    }

    /// <summary>A user's catalog: an additional file named <c>permissions.*.txt</c>, or <c>permissions.json</c> with named sets.</summary>
    public static bool IsCatalog(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith("permissions.", StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.Length == "permissions.json".Length
                && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase));
    }
}
