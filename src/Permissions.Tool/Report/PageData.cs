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

    public static string Of(PermissionReport report, PageSettings settings)
    {
        var strings = new Dictionary<string, int>(StringComparer.Ordinal);
        var nodes = new Dictionary<(string Name, string Assembly, string Method), int>();
        var compared = ReportComparison.Of(report, settings.Old);
        var uses = compared.Select(one => new object?[]
        {
            PermissionReport.Phases.ToList().IndexOf(one.Use.Phase),
            PermissionSet.LeafNames.ToList().IndexOf(one.Use.Permission),
            one.Use.Path.SelectMany(step =>
                new[] { Number(nodes, (step.Name, step.Assembly, step.Method)), Text(PlaceText.Relative(step.Place.File)),
                    step.Place.Line }).ToArray(),
            one.Use.IsServing ? 1 : 0,
            (int)one.State,
            one.State == ComparedState.Gone ? null : one.Use.Methods,
            one.Use.Evidence is { } seen ? new object?[] { (int)seen.State, seen.Count, seen.Request, seen.Stack } : null,
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
            Ways = report.Ways is { } ways
                ? new { Methods = ways.Methods.Select(method => new[] { method.Name, method.Assembly }), ways.Calls } : null,
            Link = settings.Link,
            Root = settings.Link is null ? "" : settings.Root,
            Old = settings.Old?.Program,
            Runs = report.Evidence is { } runs ? new
            {
                runs.Files, runs.Events, runs.Methods, runs.Notes,
                Misses = runs.Misses.Select(miss => new object?[] { miss.Permission, miss.Count, miss.Resource, miss.Request, miss.Stack }),
                Lines = runs.Suggestion?.Drop.Lines,
                Difference = runs.Suggestion?.Difference.Select(one => new object[] { one.Permission, one.NotReached, one.Covered }),
            } : null,
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
