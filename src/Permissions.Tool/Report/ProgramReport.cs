// Makes the report of a compiled program: what the foundation concludes about it, under the names of assemblies and packages.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Permissions.Reachability;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;
using Permissions.Tool.Check;
using Permissions.Tool.Evidence;
using Permissions.Tool.IL;

namespace Permissions.Tool.Report;

internal static class ProgramReport
{
    private static readonly string All = PermissionSet.All.Permissions.ToString();

    public static PermissionReport Of(string path)
    {
        using var program = new OpenedProgram(path);
        var own = OwnCode.Of(program.Packages);
        var needs = ProgramAnalysis.Require(program.Read(default), program.Catalog, withWays: true);
        var (ways, numbers) = ReportedWays.Of(needs.Ways);
        var library = typeof(ProcessPermissions).Assembly.GetName().Name;
        var guarded = program.Set.Own.Where(file => (file == program.Set.Main || own.Has(file.Name)) && file.References.Contains(library))
            .Select(file => file.Name).ToHashSet();
        var folder = Path.GetDirectoryName(path) + Path.DirectorySeparatorChar;
        var name = Path.GetFileNameWithoutExtension(path);
        return new(PermissionReport.CurrentFormat, Path.GetFileName(path), needs.EntryPoint is null, needs.StartupMethods,
            needs.RuntimeMethods, [.. needs.Dropped.Each().Select(one => one.ToString())],
            LeastPrivilege.Of(needs),
            [.. program.Set.Own.Select(file => Describe(file, file == program.Set.Main, program.Packages)).OrderBy(one => Rank(one.Kind))
                .ThenBy(one => one.Package, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)],
            [.. needs.Uses.Select(use => Describe(use, folder) with
                {
                    IsGuarded = use.CanHaveStub && guarded.Contains(use.Method.AssemblyName),
                    Methods = use.Phase == Phase.Startup ? null
                        : [.. use.Path.Select(hop => hop.Method is { } method ? numbers.GetValueOrDefault(method, -1) : -1)],
                })],
            ReportedBlindSpot.Summed(
                program.Set.Unreadable.Select(one =>
                    new ReportedBlindSpot(Path.GetFileNameWithoutExtension(one.File), false, Path.GetFileName(one.File), one.Why, All,
                        new(Path.GetFileName(one.File), 0, 0), 1))
                .Concat(needs.BlindSpots.Select(spot => ReportedBlindSpot.Of(spot, own)
                    with { Assembly = spot.Assembly.Length > 0 ? spot.Assembly : name, Place = At(spot.Place, folder) })), isEach: false))
        {
            Ways = ways,
            Scope = EvidenceScope.Of(program),
        };
    }

    private static ReportedAssembly Describe(AssemblyFile file, bool isMain,
        IReadOnlyDictionary<string, (string Name, string Version, string Kind)> packages)
    {
        var version = file.Metadata.IsAssembly ? file.Metadata.GetAssemblyDefinition().Version.ToString() : "";
        var (package, packageVersion, kind) = packages.TryGetValue(file.Name, out var known) ? known : (file.Name, version, "file");
        return new(file.Name, version, package, packageVersion, isMain ? "program" : kind);
    }

    private static int Rank(string kind) => kind switch { "program" => 0, "project" => 1, _ => 2 };

    private static ReportedUse Describe(PermissionUse use, string folder) =>
        new(PermissionReport.Phases[(int)use.Phase], use.Permission.ToString(), use.Method.AssemblyName, StableId(use.Method),
            use.Method.Name, use.Api, At(use.Place, folder), use.IsServing,
            [.. use.Path.Select(hop =>
                new ReportedStep(hop.Name, hop.Method?.AssemblyName ?? "", hop.Method is null ? "" : StableId(hop.Method),
                    At(hop.Place, folder)))]);

    // Code without symbols stands in a file of the program, wherever that lies: the report is the same on every machine.
    private static SourcePlace At(Place place, string folder) =>
        SourcePlace.Of(place) is { Line: 0 } at && at.File.StartsWith(folder, StringComparison.Ordinal)
            ? at with { File = at.File[folder.Length..] } : SourcePlace.Of(place);

    // The compiler counts lambdas: the next one above would change the number of all that follow.
    private static string StableId(MethodFacts method) =>
        method.IsNested && method.Id.LastIndexOf('@') is var at and > 0 ? method.Id[..at] : method.Id;
}
