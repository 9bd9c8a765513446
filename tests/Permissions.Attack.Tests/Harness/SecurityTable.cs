// The table of SECURITY.md: every attack against every layer, as measured here.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;

namespace Permissions.Attacks.Harness;

internal static class SecurityTable
{
    public const string Begin = "<!-- measured by tests/Permissions.Attack.Tests -->", End = "<!-- end of what was measured -->";

    private const string Head = "| goes for | attack | guard alone | kernel alone |\n|---|---|---|---|";

    public static string Committed()
    {
        string root = typeof(SecurityTable).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static one => one.Key == "RepositoryRoot").Value!;
        string text = File.ReadAllText(Path.Combine(root, "src/Permissions/SECURITY.md")).ReplaceLineEndings("\n");
        int from = text.IndexOf(Begin, StringComparison.Ordinal), to = text.IndexOf(End, StringComparison.Ordinal);
        return from < 0 || to < 0 ? "" : text[(from + Begin.Length)..to].Trim();
    }

    /// <summary>The whole table; a row that could not be measured here is taken from the committed one, or says so.</summary>
    public static string Measure()
    {
        string[] committed = Committed().Split('\n');
        StringBuilder table = new(Head);
        Parallel.ForEach(Arsenal.All, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, static attack =>
        {
            ChildAttack.Run(attack, Layer.Guard);
            ChildAttack.Run(attack, Layer.Kernel);
        });
        foreach (Attack attack in Arsenal.All)
        {
            Outcome guard = ChildAttack.Run(attack, Layer.Guard), kernel = ChildAttack.Run(attack, Layer.Kernel);
            string start = $"| {PermissionWords.Of(attack.Aim)} | {attack.Name} |";
            table.Append('\n').Append((guard.Missing ?? kernel.Missing) is { } missing
                ? committed.FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))
                    ?? $"{start} not measured: {missing} | |"
                : $"{start} {Cell(guard)} | {Cell(kernel)}{Note(attack, kernel)} |");
        }

        return table.Append('\n').ToString();
    }

    private static string Cell(Outcome outcome) => outcome.GotThrough ? "**got through**" : "refused";

    private static string Note(Attack attack, Outcome kernel) =>
        !kernel.KernelHolds ? " (not the kernel's)" : kernel.GotThrough ? $": \"{attack.Limit}\"" : "";
}
