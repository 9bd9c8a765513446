// What a baseline knows of a finding or a use: what and in which method, never at which line.
using System.IO;
using System.Text.RegularExpressions;
using Permissions.Tool.Check;
using Permissions.Tool.Report;

namespace Permissions.Tool.Baseline;

/// <param name="Assembly">The assembly, or the project where the finding came from source.</param>
/// <param name="Phase"><c>startup</c> or <c>runtime</c> of a use; empty for a finding.</param>
/// <param name="Count">How many of them there are in the method: one more is new.</param>
internal sealed record BaselineEntry(string Rule, string Assembly, string Method, string Api, string Permission, string Phase, int Count)
{
    public static BaselineEntry Of(ReportedUse use) =>
        new(UsedPermission.Rule(use.Permission), use.Assembly, use.Method, use.Api, use.Permission, use.Phase, 1);

    public static BaselineEntry Of(ReportedFinding finding)
    {
        var project = finding.Project.Split(" (")[0]; // without the framework, of which a project may have several
        return finding.Path.Count == 0
            ? new(finding.Rule, project, Path.GetFileName(finding.Place.File), Regex.Replace(finding.Message, @":\d+", ""),
                finding.Permission, "", 1)
            : new(finding.Rule, project, finding.Path.Count > 1 ? finding.Path[^2].Name : "", finding.Path[^1].Name, finding.Permission,
                "", 1);
    }
}
