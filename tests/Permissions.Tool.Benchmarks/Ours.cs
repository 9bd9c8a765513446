// Our own work on a compiled application, in its two halves: reading its bodies into facts, and searching them.
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;
using Permissions.Tool.Check;

namespace Permissions.Tool.Benchmarks;

internal static class Ours
{
    private static readonly PermissionSet Assumed = new[] { "fs.write", "child", "worker" }.Aggregate(PermissionSet.None,
        (all, name) => PermissionSet.TryParse(name, out var one) ? all | one : all);

    public static ProgramFacts Read(string main)
    {
        using var program = new OpenedProgram(main);
        return program.Read(Assumed);
    }

    public static Conclusions Search(ProgramFacts facts) => ProgramAnalysis.Run(facts, PermissionCatalog.BuiltIn);
}
