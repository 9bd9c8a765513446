// Processor time and peak memory of each variant over the compiler's own, for real projects.
namespace Permissions.Analyzers.Benchmarks;

internal static class Cost
{
    public static void Measure(IEnumerable<string> inputs, int rounds, IReadOnlyList<Variant> variants)
    {
        using var server = new CompilerServer();
        Console.WriteLine("| project | lines | compiler, s | " + string.Join(" | ", variants.Skip(1).Select(variant => variant.Name))
            + " | ours, memory |");
        Console.WriteLine("|---|---|---|" + string.Concat(variants.Skip(1).Select(_ => "---|")) + "---|");
        foreach (var input in inputs)
        {
            var project = Project.Read(input);
            var seconds = Seconds(server, project, variants, rounds);
            var floor = seconds[Variant.Compiler];
            var memory = Memory(project, Variant.Ours, rounds) / Memory(project, Variant.Compiler, rounds);
            Console.WriteLine(
                $"| {project.Name} | {project.Lines:N0} | {floor:F2} | "
                    + $"{string.Join(" | ", variants.Skip(1).Select(variant => More(seconds[variant] / floor)))} | {More(memory)} |");
        }
    }

    /// <summary>
    /// The least processor time of each variant. The variants take turns, so that a busy minute of the machine falls on all of them.
    /// </summary>
    public static Dictionary<Variant, double> Seconds(CompilerServer server, Project project, IReadOnlyList<Variant> variants, int rounds)
    {
        var files = variants.ToDictionary(variant => variant, project.ResponseFile);
        var least = variants.ToDictionary(variant => variant, _ => double.MaxValue);
        foreach (var file in files.Values)
            server.Compile(file, project.Home); // the first time compiles the analyzers themselves
        for (var round = 0; round < rounds; round++)
            foreach (var variant in variants)
                least[variant] = Math.Min(least[variant], server.Compile(files[variant], project.Home));
        return least;
    }

    private static double Memory(Project project, Variant variant, int rounds)
    {
        var file = project.ResponseFile(variant);
        return Enumerable.Range(0, Math.Min(rounds, 3)).Min(_ => CompilerServer.PeakMemory(file, project.Home));
    }

    private static string More(double ratio) => $"{(ratio - 1) * 100:+0.0;-0.0} %";
}
