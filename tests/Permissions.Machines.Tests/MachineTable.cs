// The two tables of MACHINES.md: what holds each permission on each kernel and architecture, and the results of the broadcast tests.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Permissions.Machines;

internal static class MachineTable
{
    public const string Begin = "<!-- measured by tests/Permissions.Machines.Tests -->", End = "<!-- end of what was measured -->";

    private const string Head = "| kernel | architecture | Landlock | dropped | held by | how, or why not by the kernel "
        + "| refused below the guard | possible below the guard |\n|---|---|---|---|---|---|---|---|";

    private const string TestHead =
        "| kernel | architecture | Landlock | tests that hold | tests that cannot run there, and why |\n|---|---|---|---|---|";

    private static readonly string s_file = Path.Combine(Machine.Root, "src/Permissions/MACHINES.md");

    /// <summary>The rows that stand in the page.</summary>
    public static IReadOnlyList<string> Committed()
    {
        (_, string table, _) = Parts();
        return [.. table.Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Except([Head.Split('\n')[0], TestHead.Split('\n')[0]])];
    }

    public static IReadOnlyList<string> CommittedOf(Machine machine) =>
        [.. Committed().Where(row => row.StartsWith(Start(machine), StringComparison.Ordinal))];

    public static IReadOnlyList<string> RowsOf(Machine machine, Report report) =>
    [
        .. report.Rows.Select(row => Start(machine)
            + $"{Interface(report)} | {row.Case} | {(row.IsHeldByKernel ? "guard and kernel" : "guard")} | "
            + $"{How(row, report.Landlock)} | {string.Join(", ", row.Refused)} | {string.Join(", ", row.Open)} |"),
        Start(machine) + $"{Interface(report)} | {report.Tests.Count(static test => test.IsHeld)} of {report.Tests.Count} | "
            + string.Join(", ", report.Tests.Where(static test => !test.IsHeld).GroupBy(static test => test.Answer)
                .Select(static why => $"{string.Join(", ", why.Select(static test => test.Name))}: {why.Key}")) + " |",
    ];

    /// <summary>Puts new rows in the place of those that a machine has.</summary>
    public static void Write(Machine measured, IReadOnlyList<string> rows)
    {
        (string before, _, string after) = Parts();
        ILookup<bool,
            string> table = Machine.All.SelectMany(machine => machine == measured ? rows : CommittedOf(machine)).ToLookup(IsOfTests);
        File.WriteAllText(
            s_file, $"{before}{Begin}\n\n{Head}\n{string.Join('\n', table[false])}\n\n"
                + $"{TestHead}\n{string.Join('\n', table[true])}\n\n{End}{after}");
    }

    /// <summary>Whether a row says how tests answered, not what a permission is held by.</summary>
    public static bool IsOfTests(string row) => row.Split(" | ").Length < 6;

    private static string Interface(Report report) => report.Landlock == 0 ? "no" : $"{report.Landlock}";

    private static string Start(Machine machine) => $"| {machine.Kernel} | {machine.Processor} | ";

    private static string How(Row row, int landlock) =>
        !row.IsHeldByKernel ? row.WhyNot : row.Keeps ? $"seccomp and Landlock {landlock}" : "seccomp";

    private static (string Before, string Table, string After) Parts()
    {
        string text = File.ReadAllText(s_file).ReplaceLineEndings("\n");
        int from = text.IndexOf(Begin, StringComparison.Ordinal), to = text.IndexOf(End, StringComparison.Ordinal);
        return (text[..from], text[(from + Begin.Length)..to], text[(to + End.Length)..]);
    }
}
