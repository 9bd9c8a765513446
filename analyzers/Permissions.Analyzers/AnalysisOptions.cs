// What a project says about its analysis: assumed drops, what its runtime phase lacks, its own catalog files, and the facts about what it references.
using System;
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

internal sealed record AnalysisOptions(PermissionCatalog Catalog, ReferencedAssemblies References, PermissionSet AssumedDrop, PermissionSet DroppedAtRuntime, IReadOnlyList<string> Errors)
{
    public static AnalysisOptions Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var lines = options.AdditionalFiles.Where(IsCatalog)
            .SelectMany(file => CatalogParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? "", isUser: true).Lines).ToList();
        var errors = new List<string>();
        var assumed = Permissions(options, "PermissionsAssumeDrop", errors);
        var atRuntime = Permissions(options, "PermissionsDroppedAtRuntime", errors);
        return new(PermissionCatalog.BuiltIn.With(lines), ReferenceFacts.Of(options.AdditionalFiles, cancellation), assumed, atRuntime, errors);
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
                errors.Add($"{property} names '{name}', which is no permission; did you mean '{PermissionSet.Nearest(name)}'?");
        }
        return set;
    }

    /// <summary>A user's catalog: an additional file named <c>permissions.*.txt</c>.</summary>
    public static bool IsCatalog(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith("permissions.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }
}
