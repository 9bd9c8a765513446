// The cost of one application: our reading and search next to decoding all bodies once, and the whole tool next to the trimmer.
using Permissions.Tool.Check;

namespace Permissions.Tool.Benchmarks;

internal static class Cost
{
    public static void Measure(string main, int rounds)
    {
        var closure = Closure.Of(main);
        var threads = Environment.ProcessorCount;
        var (bodies, instructions) = Floor.Decode(closure.Own, threads);
        var (allBodies, allInstructions) = Floor.Decode(closure.All, threads);
        Console.WriteLine(
            $"{Path.GetFileName(main)}: {closure.Own.Count} assemblies with {bodies:N0} bodies and {instructions:N0} instructions; with "
                + $"the framework {closure.All.Count}, {allBodies:N0}, {allInstructions:N0}");
        var floor = Measured.Of(rounds, () => Floor.Decode(closure.Own, 1));
        Line("floor, own bodies, one thread", floor, floor);
        Line($"floor, own bodies, {threads} threads", Measured.Of(rounds, () => Floor.Decode(closure.Own, threads)), floor);
        var all = Measured.Of(rounds, () => Floor.Decode(closure.All, 1));
        Line("floor, framework too, one thread", all, floor);
        Line($"ours: reading and search, {threads} threads", Measured.Of(rounds, () => Ours.Analyze(main)), floor);
        Line("ours: search of what is read", Ours.Search(main, rounds), floor);
        Processes(closure, rounds);
    }

    private static void Processes(Closure closure, int rounds)
    {
        var output = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        try
        {
            var ours = Least(rounds,
                [typeof(CheckCommand).Assembly.Location, "check", closure.Main, "--assume-drop", "fs.write,child,worker", "--output",
                    Path.Combine(output, "report.txt")]);
            var linker = Least(rounds, Linker.Arguments(closure, Path.Combine(output, "trimmed")));
            Line("ours: a whole run", ours, ours);
            Line("the trimmer: a whole run", linker, ours);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static Child Least(int rounds, IEnumerable<string> arguments) =>
        Enumerable.Range(0, Math.Min(rounds, 3)).Select(_ => Child.Run(arguments)).MinBy(run => run.Processor)!;

    private static void Line(string what, Child run, Child unit) =>
        Console.WriteLine(
            $"  {what,-34} {run.Elapsed.TotalSeconds,7:N1} s   processor {run.Processor.TotalSeconds,7:N1} s = × "
                + $"{run.Processor / unit.Processor,5:N1}   peak {run.PeakMemory / 1e6,6:N0} MB");

    private static void Line(string what, Measured measured, Measured unit) =>
        Console.WriteLine(
            $"  {what,-34} {measured.Least.TotalMilliseconds,7:N0} ms  processor {measured.LeastProcessor.TotalMilliseconds,7:N0} ms = × "
                + $"{measured.LeastProcessor / unit.LeastProcessor,5:N1}   of it collecting "
                + $"{measured.LeastPause.TotalMilliseconds,6:N0} ms   {measured.Allocated / 1e6,6:N0} MB allocated");
}
