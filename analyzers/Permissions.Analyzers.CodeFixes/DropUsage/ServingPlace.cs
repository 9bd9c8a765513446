// The calls that start to serve, as a finding names them, found again in the source.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.DropUsage;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

internal static class ServingPlace
{
    public static IEnumerable<(string File, TextSpan Span)> Of(Diagnostic finding)
    {
        if (!finding.Properties.TryGetValue(DropUsageAnalyzer.ServingProperty, out var places) || places is null)
            yield break;
        foreach (var parts in places.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(place => place.Split('|')))
            yield return (parts[0], new(int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)));
    }
}
