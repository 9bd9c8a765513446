// Builds the user's project with the analyzer injected, and collects what the compiler logged for each project.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Reachability;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Check;

internal static class AnalysisBuild
{
    public static async Task<CheckReport> RunAsync(string project, PermissionSet assumed, BuildSettings settings, Progress progress,
        bool isEach, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("permissions-check-").FullName;
        try
        {
            var targets = Injection.Write(folder, assumed);
            var (exitCode, output) =
                await progress.WhileAsync("Building " + Path.GetFileName(project),
                    DotnetBuild.RunAsync(project, settings, ["-p:CustomAfterMicrosoftCommonTargets=" + targets], cancellation));
            var logs = Directory.GetFiles(folder, "*.sarif").Order(StringComparer.Ordinal).Select(SarifLog.Read).ToList();
            ThrowIfUnusable(project, exitCode, output, logs);
            // Also what a project keeps to itself is the user's own: it was compiled here.
            var own = new OwnCode(logs.SelectMany(log => log.Projects.Append(log.Assembly)).ToHashSet());
            var findings = FindingsOf(logs, own, isEach)
                .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ToList();
            var others = ProjectFinder.OtherLanguages(project);
            var scores = logs.SelectMany(log => log.Scores).Select(one =>
                ProjectScore.Of(one.Score, one.Project, [.. one.Score.BlindSpots.Select(spot => ReportedBlindSpot.Of(spot, own))], isEach));
            return new(project, findings, scores.ToList(), NotRead: others.Count > 0 ? others : null)
            {
                Scope = new(logs.Select(log => log.Assembly).ToHashSet(), OwnFiles.Below(project),
                    [.. logs.SelectMany(log => log.Suppressed)]),
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // One project built for two frameworks finds the same twice. What runs of a referenced project after an assumed drop
    // is what its program comes to; its own drops are its own.
    private static IEnumerable<ReportedFinding> FindingsOf(List<SarifLog> logs, OwnCode own, bool isEach)
    {
        var reported = logs.ToDictionary(log => log, log => own.Reported(log.Findings, isEach).ToList());
        foreach (var log in logs)
        {
            var users = logs.Where(other => other != log && other.Projects.Contains(log.Assembly)).ToList();
            var sinks = users.SelectMany(other => reported[other]).Select(finding => finding.Sink).ToHashSet();
            reported[log].RemoveAll(finding => finding.Sink is { } sink && (finding.IsAssumed && users.Count > 0 || sinks.Contains(sink)));
        }
        var seen = new HashSet<(string, SourcePlace, string)>();
        foreach (var findings in reported.Values)
        {
            findings.RemoveAll(finding => seen.Contains((finding.Rule, finding.Place, finding.Message)));
            seen.UnionWith(findings.Select(finding => (finding.Rule, finding.Place, finding.Message)));
        }
        return reported.Values.SelectMany(findings => findings);
    }

    private static void ThrowIfUnusable(string project, int exitCode, string output, List<SarifLog> logs)
    {
        if (logs.SelectMany(log => log.ToolErrors).FirstOrDefault() is { } failure)
            throw new CannotRunException($"the analyzer failed, so its silence would mean nothing: {failure}");
        var errors = logs.SelectMany(log => log.CompileErrors)
            .Concat(DotnetBuild.Errors(output).Where(line => !line.Contains("error PERM", StringComparison.Ordinal))).Distinct().ToList();
        if (exitCode != 0 && errors.Count > 0)
            throw DotnetBuild.Failed(project, errors);
        if (logs.Count == 0)
            throw new CannotRunException(
                $"nothing was compiled in {project}: no C# project in it, or the build stopped before:\n{output.Trim()}");
        if (logs.All(log => log.Scores.Count == 0))
            throw new CannotRunException(
                "the compiler did not run the analyzer. It needs the .NET SDK 9.0.300 or newer; see 'dotnet --version' in the folder of "
                    + "the project, and its global.json.");
    }
}
