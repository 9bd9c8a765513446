// PERM1001–1010: a guarded API is reachable after its permission is dropped. Reported at the call, from the block that holds it.
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.Reading;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.AfterDrop;

/// <summary>Reports guarded calls that can be reached after their permission is dropped, with the path that leads there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AfterDropAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the hops, one a line, as <c>file|line|column|name</c>, counted from one.</summary>
    public const string PathProperty = "path";

    /// <summary>Property of a diagnostic: the short name of the permission.</summary>
    public const string PermissionProperty = "permission";

    /// <summary>Property of a diagnostic: where the permission is dropped, as <c>file|line|column</c>; absent where an assumed drop has no place.</summary>
    public const string DropProperty = "drop";

    /// <summary>Property of a diagnostic that is there when nobody wrote the drop: it was assumed.</summary>
    public const string AssumedProperty = "assumed";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.AfterDrop;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (conclusions.CanDrop)
                start.RegisterOperationBlockAction(block => Report(block, conclusions));
        });
    }

    private static void Report(OperationBlockAnalysisContext block, CompilationConclusions conclusions)
    {
        foreach (var operation in block.OperationBlocks)
            foreach (var finding in conclusions.FindingsIn(operation.Syntax.SyntaxTree, block.CancellationToken).Where(finding => operation.Holds(finding.Place)))
                block.ReportDiagnostic(ToDiagnostic(finding, conclusions));
    }

    private static Diagnostic ToDiagnostic(Finding finding, CompilationConclusions conclusions)
    {
        var hops = finding.Path.Take(finding.Path.Count - 1).Select(hop => conclusions.LocationOf(hop.Place));
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(PermissionProperty, finding.Permission.ToString())
            .Add(PathProperty, string.Join("\n", finding.Path.Select(hop => Written(hop.Place) + "|" + hop.Name)));
        if (finding.IsAssumed)
            properties = properties.Add(AssumedProperty, "true");
        if (finding.DropSite is { } site)
            properties = properties.Add(DropProperty, Written(site));
        return Diagnostic.Create(
            Rules.For(finding.Permission),
            conclusions.LocationOf(finding.Place),
            finding.DropSite is { } drop ? hops.Prepend(conclusions.LocationOf(drop)) : hops,
            properties,
            finding.Api,
            finding.Permission.ToString(),
            (finding.DropSite is { } dropped ? Short(dropped) : "the start of serving") + (finding.IsAssumed ? " (assumed)" : ""),
            string.Join(" → ", finding.Path.Select(hop => hop.Name)));
    }

    private static string Written(Place place) => $"{place.File}|{place.Line + 1}|{place.Column + 1}";

    private static string Short(Place place) => $"{Path.GetFileName(place.File)}:{place.Line + 1}";
}
