// How the cost grows with the program: the same kind of service, from 10,000 to 1,000,000 lines in one project.
namespace Permissions.Analyzers.Benchmarks;

internal static class Growth
{
    public static void Measure(int rounds)
    {
        using var server = new CompilerServer();
        Console.WriteLine("| lines | compiler, s | no-op | ours | ours, µs a line beyond no-op |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var lines in new[] { 10_000, 30_000, 100_000, 300_000, 1_000_000 })
        {
            var folder = Directory.CreateTempSubdirectory("permissions-growth-").FullName;
            try
            {
                GrownProgram.Write(folder, lines);
                var project = Project.Of("growth", folder);
                var variants = Variant.All.Take(3).ToList();
                var seconds = Cost.Seconds(server, project, variants, rounds);
                var (compiler, noOperation, ours) = (seconds[variants[0]], seconds[variants[1]], seconds[variants[2]]);
                Console.WriteLine(
                    $"| {project.Lines:N0} | {compiler:F2} | {noOperation / compiler - 1:P1} | {ours / compiler - 1:P1} | "
                        + $"{(ours - noOperation) / project.Lines * 1e6:F1} |");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
