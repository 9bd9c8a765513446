// What a project says about its analysis: assumed drops and its own catalog files.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers;

internal sealed record AnalysisOptions(PermissionCatalog Catalog, PermissionSet AssumedDrop, IReadOnlyList<string> UnknownNames)
{
    public static AnalysisOptions Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var lines = options.AdditionalFiles.Where(IsCatalog)
            .SelectMany(file => CatalogParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? "", isUser: true).Lines).ToList();
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.PermissionsAssumeDrop", out var assumed);
        var dropped = PermissionSet.None;
        var unknown = new List<string>();
        foreach (var name in (assumed ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (PermissionSet.TryParse(name, out var one))
                dropped |= one;
            else
                unknown.Add(name);
        }
        return new(PermissionCatalog.BuiltIn.With(lines), dropped, unknown);
    }

    /// <summary>A user's catalog: an additional file named <c>permissions.*.txt</c>.</summary>
    public static bool IsCatalog(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith("permissions.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }
}
