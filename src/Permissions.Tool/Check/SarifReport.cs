// The report as SARIF 2.1.0 with code flows, as code scanning takes it: fingerprints, paths below the repository, no more than its limits.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Permissions.Reachability.Reports;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

internal static class SarifReport
{
    private const int MostResults = 25_000; // code scanning refuses a run with more

    private const int MostShown = 5_000;

    private const int MostSteps = 10_000;

    private const int MostRelated = 100;

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Levels = ["error", "warning", "note"];

    public static void Write(CheckReport report, TextWriter writer)
    {
        var rules = report.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
        var root = SourceRoot.OfCurrentFolder();
        var taken = report.Findings.Count <= MostResults ? report.Findings
            : report.Findings.OrderBy(finding => Array.IndexOf(Levels, finding.Level)).Take(MostResults).ToList();
        var (prints, version) = (new Fingerprints(), typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "permissions",
                        ["fullName"] = "permissions " + version,
                        ["version"] = version,
                        ["informationUri"] = Rule.Home,
                        ["rules"] = List(rules.Select(Describe)),
                    },
                },
                // logs of several programs of a repository stand side by side
                ["automationDetails"] = new JsonObject { ["id"] = $"permissions/{Path.GetFileNameWithoutExtension(report.Target)}/" },
                ["originalUriBaseIds"] = new JsonObject { [SourceRoot.Id] = new JsonObject { ["uri"] = root.Uri } },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = true,
                    ["toolExecutionNotifications"] = List(Notifications(report)),
                }),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = List(taken.Select(finding =>
                    Result(finding, rules.IndexOf(finding.Rule), prints.Of(finding), root, report.Target))),
            }),
        };
        writer.WriteLine(log.ToJsonString(Options));
    }

    private static JsonObject Describe(string id)
    {
        var rule = RuleTable.Find(id)!;
        return new()
        {
            ["id"] = id,
            ["name"] = string.Concat(Regex.Matches(rule.Title, @"\w+").Select(word =>
                char.ToUpperInvariant(word.Value[0]) + word.Value[1..])),
            ["shortDescription"] = Text(rule.Title),
            ["fullDescription"] = Text(rule.Title + "."),
            ["helpUri"] = rule.HelpLink,
            ["help"] = new JsonObject { ["text"] = $"{rule.Title}. See {rule.HelpLink}",
                ["markdown"] = $"{rule.Title}. [Cause, example and remedy]({rule.HelpLink})" },
            ["defaultConfiguration"] = new JsonObject { ["level"] = ReportedFinding.LevelOf(rule.Severity) },
        };
    }

    // What was left out: readers of the log see that it is not the whole program.
    private static IEnumerable<JsonObject> Notifications(CheckReport report)
    {
        if (report.Findings.Count > MostResults)
            yield return Notification("warning", $"{report.Findings.Count - MostResults} of {report.Findings.Count} results are left out, "
                + $"the least severe: code scanning takes {MostResults} a run. The JSON report has all of them.");
        else if (report.Findings.Count > MostShown)
            yield return Notification("note", $"Code scanning shows {MostShown} of these {report.Findings.Count} results.");
        foreach (var text in LeftOut.Projects(report))
            yield return Notification("warning", text);
        foreach (var text in EvidenceSarif.Misses(report.Evidence))
            yield return Notification("warning", text);
        foreach (var score in report.Projects.Where(score => score.BlindSpotCount > 0))
        {
            var spots = LeftOut.BlindSpots(score).ToList();
            yield return Notification("note", $"{score.Project}: blind spots: {spots[0]} {string.Join("; ", spots.Skip(1))}".TrimEnd());
        }
    }

    private static JsonObject Notification(string level, string text) => new() { ["level"] = level, ["message"] = Text(text) };

    private static JsonObject Result(ReportedFinding finding, int ruleIndex, string fingerprint, SourceRoot root, string target)
    {
        // a result without a place is refused: what has none is said of the project
        var place = finding.Place.File.Length > 0 ? finding.Place : new(target, 0, 0);
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Level,
            ["message"] = Text(finding.Message),
            ["locations"] = new JsonArray(Location(place, null, root)),
            ["partialFingerprints"] = new JsonObject { [Fingerprints.Name] = fingerprint },
        };
        if (finding.Evidence is { } evidence)
            EvidenceSarif.AddTo(result, evidence);
        if (finding.OtherCalls.Count > 0)
        {
            result["occurrenceCount"] = finding.OtherCalls.Count + 1;
            result["relatedLocations"] =
                List(finding.OtherCalls.Take(MostRelated).Select(call => Location(call, "leads there as well", root)));
        }
        if (finding.Path.Count > 0)
            result["codeFlows"] = new JsonArray(new JsonObject
            {
                ["threadFlows"] = new JsonArray(new JsonObject { ["locations"] = List(Steps(finding, root)) }),
            });
        return result;
    }

    // Of a way that is too long, its beginning and its end.
    private static IEnumerable<JsonObject> Steps(ReportedFinding finding, SourceRoot root)
    {
        if (finding.Drop is { } drop)
            yield return new() { ["location"] = Location(drop, finding.Permission + " is dropped", root) };
        var path = finding.Path;
        const int half = MostSteps / 2 - 1;
        foreach (var hop in path.Count < MostSteps ? path : path.Take(half).Concat(path.TakeLast(half)))
        {
            var step = new JsonObject { ["location"] = Location(hop.Place, hop.Name, root) };
            if (hop.Assembly.Length > 0)
                step["module"] = hop.Assembly;
            yield return step;
        }
    }

    private static JsonObject Location(SourcePlace place, string? text, SourceRoot root)
    {
        var location = new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = root.Artifact(place.File) } };
        if (place.Line > 0) // code without symbols has no lines
            location["physicalLocation"]!["region"] = new JsonObject { ["startLine"] = place.Line, ["startColumn"] = place.Column };
        if (text is not null)
            location["message"] = Text(text);
        return location;
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);
}
