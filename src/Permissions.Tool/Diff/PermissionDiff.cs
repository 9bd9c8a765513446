// What changed between two reports: who newly needs what, in which phase, and what is needed no longer.
using System;
using System.Collections.Generic;
using System.Linq;
using Permissions.Tool.Report;

namespace Permissions.Tool.Diff;

/// <param name="Growth">By how far it reaches: new to the program first, then to a package, then to a method.</param>
/// <param name="Gone">One for each method that no longer needs a permission in a phase.</param>
internal sealed record PermissionDiff(string Old, string New, IReadOnlyList<GrownNeed> Growth, IReadOnlyList<ReportedUse> Gone)
{
    /// <summary>Compares by assembly, method, permission and phase: lines move with every edit.</summary>
    public static PermissionDiff Of(PermissionReport old, PermissionReport now)
    {
        var (before, after) = (Needs(old), Needs(now));
        var (oldPackages, packages) = (PackageOf(old), PackageOf(now));
        var knownToProgram = old.Uses.Select(use => (use.Permission, use.Phase)).ToHashSet();
        var knownToPackage = old.Uses.Select(use => (Package(oldPackages, use).Package, use.Permission, use.Phase)).ToHashSet();
        var versions = old.Assemblies.GroupBy(one => one.Package, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().PackageVersion, StringComparer.Ordinal);
        var growth = after.Where(need => !before.ContainsKey(need.Key)).Select(need =>
        {
            var package = Package(packages, need.Value);
            var reach = !knownToProgram.Contains((need.Value.Permission, need.Value.Phase)) ? Reach.Program
                : !knownToPackage.Contains((package.Package, need.Value.Permission, need.Value.Phase)) ? Reach.Package : Reach.Method;
            return new GrownNeed(reach, package.Package, package.PackageVersion, versions.GetValueOrDefault(package.Package, ""),
                need.Value);
        });
        return new(old.Program, now.Program,
            [.. growth.OrderBy(one => one.Reach).ThenBy(one => one.Package, StringComparer.Ordinal)
                .ThenBy(one => one.Use.Phase, StringComparer.Ordinal).ThenBy(one => one.Use.Permission, StringComparer.Ordinal)
                .ThenBy(one => one.Use.Method, StringComparer.Ordinal)],
            [.. before.Where(need => !after.ContainsKey(need.Key)).Select(need => need.Value)]);
    }

    // The first of several uses has the shortest path.
    private static Dictionary<(string, string, string, string), ReportedUse> Needs(PermissionReport report)
    {
        var needs = new Dictionary<(string, string, string, string), ReportedUse>();
        foreach (var use in report.Uses)
            needs.TryAdd((use.Assembly, use.Method, use.Permission, use.Phase), use);
        return needs;
    }

    private static Dictionary<string, ReportedAssembly> PackageOf(PermissionReport report) =>
        report.Assemblies.GroupBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private static ReportedAssembly Package(Dictionary<string, ReportedAssembly> packages, ReportedUse use) =>
        packages.TryGetValue(use.Assembly, out var found) ? found : new(use.Assembly, "", use.Assembly, "", "file");
}

/// <param name="OldVersion">The version of the package before; empty where it is new.</param>
internal sealed record GrownNeed(Reach Reach, string Package, string Version, string OldVersion, ReportedUse Use);

/// <summary>For whom a need is new.</summary>
internal enum Reach
{
    /// <summary>Nothing in the program needed the permission in this phase.</summary>
    Program,

    /// <summary>Nothing in the package did.</summary>
    Package,

    /// <summary>The method did not, others of its package did.</summary>
    Method,
}
