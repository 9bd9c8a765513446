// A finding or a use in the terms in which evidence is laid beside it.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Tool.Check;
using Permissions.Tool.Report;

namespace Permissions.Tool.Evidence;

/// <param name="Hops">From an entry to the API.</param>
/// <param name="Place">Where it is reported; where the call stands in a package, the last call of own code.</param>
/// <param name="OtherCalls">Other calls of own code that lead there.</param>
/// <param name="IsStartup">Whether it is a use of the startup phase.</param>
internal sealed record JudgedUse(string Permission, IReadOnlyList<ReportedHop> Hops, SourcePlace Place,
    IReadOnlyList<SourcePlace> OtherCalls, bool IsStartup)
{
    /// <summary>The guarded call.</summary>
    public SourcePlace Call => Hops[^1].Place;

    /// <summary>The method that makes it, as a path names it; of an entry, its route.</summary>
    public string Method => Hops.Count > 1 ? Hops[^2].Name : "";

    public static JudgedUse Of(ReportedFinding finding) =>
        new(finding.Permission, finding.Path, finding.Place, finding.OtherCalls, false);

    /// <param name="assemblies">The program and its projects.</param>
    public static JudgedUse Of(ReportedUse use, IReadOnlySet<string> assemblies)
    {
        var last = use.Path.ToList().FindLastIndex(step => assemblies.Contains(step.Assembly));
        return new(use.Permission, use.Hops, use.Path[Math.Min(last + 1, use.Path.Count - 1)].Place, [],
            use.Phase == PermissionReport.Phases[0]);
    }
}
