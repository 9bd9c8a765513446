// Our own work on a compiled application: reading bodies where the search reaches them, and the search over what is read.
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

    /// <summary>Opens the application, reads what is reached and searches it.</summary>
    public static void Analyze(string main)
    {
        using var program = new OpenedProgram(main);
        Search(program.Read(Assumed));
    }

    /// <summary>What is measured of a search alone: the first one reads, the others find everything read.</summary>
    public static Measured Search(string main, int rounds)
    {
        using var program = new OpenedProgram(main);
        var facts = program.Read(Assumed);
        Search(facts);
        return Measured.Of(rounds, () => Search(facts));
    }

    private static void Search(ProgramFacts facts) => ProgramAnalysis.Run(facts, PermissionCatalog.BuiltIn);
}
