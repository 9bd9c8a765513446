// Uses of permissions as notes with code flows, in the same SARIF as the findings of 'check'.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Tool.Check;
using Permissions.Tool.Evidence;

namespace Permissions.Tool.Report;

internal static class ReportSarif
{
    public static void Write(PermissionReport report, TextWriter writer) =>
        Write(report.Program, report.Uses, "note", writer, report.Evidence);

    public static void Write(string program, IEnumerable<ReportedUse> uses, string level, TextWriter writer,
        ProgramEvidence? evidence = null) =>
        SarifReport.Write(new(program, [.. uses.Select(use => Result(use, level))], []) { Evidence = evidence }, writer);

    private static ReportedFinding Result(ReportedUse use, string level) =>
        new(UsedPermission.Rule(use.Permission), level,
            $"'{use.Api}' needs {use.Permission} {UsedPermission.When(use.Phase)}. Reached by "
                + $"{string.Join(" → ", use.Path.Select(step => step.Name))}.",
            use.Place, use.Permission, null, false, use.Hops, use.Assembly, []) { Evidence = use.Evidence };
}
