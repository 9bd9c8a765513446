// Reads the compiler's SARIF log of one project: our findings, our score, and what went wrong.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;

namespace Permissions.Tool.Check;

internal sealed class SarifLog
{
    public List<ReportedFinding> Findings { get; } = [];

    public List<ReportedFinding> Suppressed { get; } = [];

    public List<(string Project, Score Score)> Scores { get; } = [];

    public required string Assembly { get; init; }

    /// <summary>The assemblies of the projects that it references.</summary>
    public required IReadOnlySet<string> Projects { get; init; }

    public List<string> CompileErrors { get; } = [];

    /// <summary>Ways in which the analyzer itself failed, or was not loaded.</summary>
    public List<string> ToolErrors { get; } = [];

    public static SarifLog Read(string file)
    {
        string[] projects = [.. File.ReadAllLines(Path.ChangeExtension(file, ".projects")).Distinct()];
        var log = new SarifLog { Assembly = projects[0], Projects = projects.Skip(1).ToHashSet() };
        var name = Path.GetFileNameWithoutExtension(file);
        var parts = name[..name.LastIndexOf('-')].Split('@'); // the name of the project, and of the framework where it has several
        var project = parts.Length > 1 && parts[1].Length > 0 ? $"{parts[0]} ({parts[1]})" : parts[0];
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
            foreach (var result in run.GetProperty("results").EnumerateArray())
                log.Add(result, project);
        return log;
    }

    private void Add(JsonElement result, string project)
    {
        var rule = result.GetProperty("ruleId").GetString() ?? "";
        var level = result.TryGetProperty("level", out var given) ? given.GetString() ?? "warning" : "warning";
        var message = result.GetProperty("message").GetProperty("text").GetString() ?? "";
        if (result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0)
        {
            if (rule.StartsWith("PERM", StringComparison.Ordinal))
                Suppressed.Add(Finding(result, rule, level, message, project));
        }
        else if (rule == "AD0001" && message.Contains("Permissions.Analyzers", StringComparison.Ordinal)
            || rule is "CS9057" or "CS8032" or "CS8785" && message.Contains("Permissions.", StringComparison.Ordinal))
            ToolErrors.Add($"{rule}: {message}");
        else if (rule == RuleTable.Scorecard.Id)
            Scores.Add((project, HandOver.ReadScore(Properties(result)[ReportProperty.Score])));
        else if (rule.StartsWith("PERM", StringComparison.Ordinal) && level != "none")
            Findings.Add(Finding(result, rule, level, message, project));
        else if (rule.StartsWith("CS", StringComparison.Ordinal) && level == "error")
            CompileErrors.Add($"{Text(Place(result))}: error {rule}: {message}"); // as the build writes it
    }

    private static ReportedFinding Finding(JsonElement result, string rule, string level, string message, string project)
    {
        var (use, isOtherWay) = Properties(result).TryGetValue(ReportProperty.Finding, out var text)
            ? HandOver.ReadFinding(text) : ((Finding?)null, false);
        return ReportedFinding.Of(rule, level, message, Place(result), use, isOtherWay, project);
    }

    private static Dictionary<string, string> Properties(JsonElement result) =>
        result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString() ?? "")
            : [];

    private static SourcePlace Place(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return new("", 0, 0);
        var physical = locations[0].GetProperty("physicalLocation");
        var uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString() ?? "";
        var region = physical.GetProperty("region");
        return new(Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : uri,
            region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
    }

    private static string Text(SourcePlace place) => $"{place.File}({place.Line},{place.Column})";
}
