// The data behind the page: names, places and paths once each, and uses that point to them, so that many thousand paths stay small.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Permissions.Reachability;
using Permissions.Tool.Check;

namespace Permissions.Tool.Report;

internal static class PageData
{
    // The default encoder writes <, > and & as escapes, so that no name can end the element that holds the data.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Of(PermissionReport report)
    {
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        var nodes = new Dictionary<(string Name, string Assembly, string Method), int>();
        var uses = report.Uses.Select(use => new object[]
        {
            PermissionReport.Phases.ToList().IndexOf(use.Phase),
            PermissionSet.LeafNames.ToList().IndexOf(use.Permission),
            use.Path.SelectMany(step =>
                new[] { Number(nodes, (step.Name, step.Assembly, step.Method)), Text(PlaceText.Relative(step.Place.File)),
                    step.Place.Line }).ToArray(),
        }).ToList();
        var assemblies = report.Assemblies.Select(one => new { one.Name, one.Version, one.Package, one.PackageVersion, one.Kind }).ToList();
        var spots = report.BlindSpots.Select(spot =>
            new object[] { spot.Assembly, spot.Api, spot.Why, PlaceText.Of(spot.Place), spot.Hidden, spot.Count, spot.IsOwn }).ToList();
        return JsonSerializer.Serialize(new
        {
            report.Program,
            report.IsLibrary,
            report.StartupMethods,
            report.RuntimeMethods,
            report.Dropped,
            Suggestion = new { report.Suggestion.Permissions, report.Suggestion.Lines,
                Place = report.Suggestion.Before is { } before ? PlaceText.Of(before) : "", report.Suggestion.Call,
                report.Suggestion.Explanation },
            Permissions = PermissionSet.LeafNames,
            Assemblies = assemblies,
            Nodes = nodes.Keys.Select(node => new object[] { node.Name, node.Assembly }),
            Files = strings.Keys,
            Uses = uses,
            BlindSpots = spots,
        }, Options);

        int Text(string text) => Number(strings, text);
    }

    private static int Number<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number))
            numbers[key] = number = numbers.Count;
        return number;
    }
}
