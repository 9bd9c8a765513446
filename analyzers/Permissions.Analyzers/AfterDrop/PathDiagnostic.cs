// A finding as a diagnostic: its words, every hop of its path as a location, and properties for tools.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.AfterDrop;

internal static class PathDiagnostic
{
    /// <summary>Fills a message with: the member at fault, the permission, where it is dropped, the path.</summary>
    public static Diagnostic Create(DiagnosticDescriptor rule, Finding finding, CompilationConclusions conclusions, bool isOtherWay = false)
    {
        var hops = finding.Path.Where(hop => hop.Place != finding.Place && hop.Place.IsKnown).Select(hop => hop.Place).Concat(finding.OtherCalls).Select(conclusions.LocationOf);
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(AfterDropAnalyzer.PermissionProperty, finding.Permission.ToString())
            .Add(AfterDropAnalyzer.PathProperty, string.Join("\n", finding.Path.Select(hop => Written(hop.Place) + "|" + hop.Assembly + "|" + hop.Name)));
        if (finding.IsAssumed)
            properties = properties.Add(AfterDropAnalyzer.AssumedProperty, "true");
        if (finding.DropSite is { } site)
            properties = properties.Add(AfterDropAnalyzer.DropProperty, Written(site));
        if (finding.OtherCalls.Count > 0)
            properties = properties.Add(AfterDropAnalyzer.OtherCallsProperty, string.Join("\n", finding.OtherCalls.Select(Written)));
        if (isOtherWay)
            properties = properties.Add(AfterDropAnalyzer.OtherWayProperty, "true");
        return Diagnostic.Create(
            rule,
            conclusions.LocationOf(finding.Place),
            isOtherWay ? DiagnosticSeverity.Info : rule.DefaultSeverity,
            finding.DropSite is { } drop ? hops.Prepend(conclusions.LocationOf(drop)) : hops,
            properties,
            finding.Api,
            finding.Permission.ToString(),
            Wording.DroppedAt(finding),
            Wording.Path(finding));
    }

    private static string Written(Place place) => $"{place.File}|{place.Line + 1}|{place.Column + 1}";
}
