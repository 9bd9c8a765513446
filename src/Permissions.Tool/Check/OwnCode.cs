// Which assemblies are the user's own: the program and its projects. A finding is reported at the last call in them on its path.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Tool.Check;

/// <param name="projects">The names of the assemblies that projects make, without the program's own.</param>
internal sealed class OwnCode(IReadOnlySet<string> projects)
{
    /// <summary>Of a compiled program, by what <see cref="PackageList.Of"/> says of it.</summary>
    public static OwnCode Of(IReadOnlyDictionary<string, (string Name, string Version, string Kind)> packages) =>
        new(packages.Where(one => one.Value.Kind == "project").Select(one => one.Key).ToHashSet());

    /// <param name="assembly">Empty for the program itself.</param>
    public bool Has(string assembly) => assembly.Length == 0 || projects.Contains(assembly);

    /// <summary>The finding at the last call of own code on its way, if that is known.</summary>
    public ReportedFinding Placed(ReportedFinding finding)
    {
        var last = finding.Path.Count - 1;
        while (last >= 0 && !Has(finding.Path[last].Assembly))
            last--;
        return last < 0 || finding.Path[last].Assembly.Length == 0 ? finding // the compiler placed it
            : finding.Path[Math.Min(last + 1, finding.Path.Count - 1)].Place is { Line: > 0 } place ? finding with { Place = place }
            : finding;
    }

    /// <summary>The findings, and all the calls that lead to it only if they are asked for.</summary>
    public IEnumerable<ReportedFinding> Reported(IEnumerable<ReportedFinding> findings, bool isEach) =>
        findings.Where(finding => isEach || !finding.IsOtherWay).Select(Placed);
}
