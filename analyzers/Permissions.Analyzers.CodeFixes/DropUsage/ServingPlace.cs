// The calls that start to serve, as a finding names them, found again in the source.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

internal static class ServingPlace
{
    public static IEnumerable<(string File, TextSpan Span)> Of(Diagnostic finding) =>
        finding.Properties.TryGetValue(ReportProperty.Serving, out var places) && places is not null
            ? HandOver.ReadPlaces(places).Select(place => (place.File, new TextSpan(place.Start, place.Length))) : [];
}
