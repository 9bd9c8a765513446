// The report as SARIF 2.1.0 with code flows, for code scanning and editors.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Permissions.Reachability.Reports;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

internal static class SarifReport
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MostRelated = 100; // code scanning takes so many

    public static void Write(CheckReport report, TextWriter writer)
    {
        var rules = report.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal).ToList();
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
                        ["version"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                        ["rules"] = Array(rules.Select(Describe)),
                    },
                },
                ["invocations"] = new JsonArray(new JsonObject
                {
                    ["executionSuccessful"] = true,
                    ["toolExecutionNotifications"] = Array(Notifications(report)),
                }),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = Array(report.Findings.Select(finding => Result(finding, rules.IndexOf(finding.Rule)))),
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
            ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
            ["helpUri"] = rule.HelpLink,
            ["defaultConfiguration"] = new JsonObject { ["level"] = ReportedFinding.LevelOf(rule.Severity) },
        };
    }

    // What was left out: readers of the log see that it is not the whole program.
    private static IEnumerable<JsonObject> Notifications(CheckReport report) =>
        LeftOut.Projects(report).Select(text => Notification("warning", text))
            .Concat(EvidenceSarif.Misses(report.Evidence).Select(text => Notification("warning", text)))
            .Concat(report.Projects.Where(score => score.BlindSpotCount > 0)
                .Select(score => Notification("note", $"{score.Project}: blind spots: {string.Join("; ", LeftOut.BlindSpots(score))}")));

    private static JsonObject Notification(string level, string text) =>
        new() { ["level"] = level, ["message"] = new JsonObject { ["text"] = text } };

    private static JsonObject Result(ReportedFinding finding, int ruleIndex)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Level,
            ["message"] = new JsonObject { ["text"] = finding.Message },
        };
        if (finding.Evidence is { } evidence)
            EvidenceSarif.AddTo(result, evidence);
        if (finding.Place.File.Length > 0)
            result["locations"] = new JsonArray(Location(finding.Place, null));
        if (finding.OtherCalls.Count > 0)
        {
            result["occurrenceCount"] = finding.OtherCalls.Count + 1;
            result["relatedLocations"] =
                Array(finding.OtherCalls.Take(MostRelated).Select(place => Location(place, "leads there as well")));
        }
        if (finding.Path.Count > 0)
        {
            var steps = finding.Path.Select(hop => new JsonObject { ["location"] = Location(hop.Place, hop.Name) });
            if (finding.Drop is { } drop)
                steps = steps.Prepend(new JsonObject { ["location"] = Location(drop, finding.Permission + " is dropped") });
            result["codeFlows"] =
                new JsonArray(new JsonObject { ["threadFlows"] = new JsonArray(new JsonObject { ["locations"] = Array(steps) }) });
        }
        return result;
    }

    private static JsonObject Location(SourcePlace place, string? text)
    {
        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] =
                    new JsonObject { ["uri"] = Uri.TryCreate(place.File, UriKind.Absolute, out var absolute)
                        ? absolute.AbsoluteUri : Uri.EscapeDataString(place.File) },
            },
        };
        if (place.Line > 0) // code without symbols has no lines
            location["physicalLocation"]!["region"] = new JsonObject { ["startLine"] = place.Line, ["startColumn"] = place.Column };
        if (text is not null)
            location["message"] = new JsonObject { ["text"] = text };
        return location;
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}
