// What the analyzers cost in a build, next to the compiler and their peers: `cost`, `growth`, `keystroke`, `editor`, `cancellation`.
namespace Permissions.Analyzers.Benchmarks;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        string? Given(string option) =>
            args.FirstOrDefault(arg => arg.StartsWith(option, StringComparison.Ordinal))?[option.Length..];
        var rounds = int.Parse(Given("--rounds=") ?? "5");
        var only = Given("--only=")?.Split(',');
        var variants = Variant.All.Where(variant => only is null || variant == Variant.Compiler || only.Contains(variant.Name)).ToList();
        var inputs = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Skip(1).ToList();
        switch (args.FirstOrDefault())
        {
            case "cost" when inputs.Count > 0:
                Cost.Measure(inputs, rounds, variants);
                return 0;
            case "growth":
                Growth.Measure(rounds);
                return 0;
            case "keystroke":
                await Keystroke.MeasureAsync(
                    [.. (Given("--lines=") ?? "10000,100000,400000").Split(',').Select(int.Parse)], int.Parse(Given("--edits=") ?? "40"));
                return 0;
            case "editor" when inputs.Count == 1:
                await SolutionEditing.MeasureAsync(inputs[0]);
                return 0;
            case "cancellation":
                await Cancellation.MeasureAsync();
                return 0;
            default:
                Console.Error.WriteLine("""
                    usage: cost PROJECT.csproj|COMPILER-ARGUMENTS.rsp … [--rounds=5] [--only=ours,no-op]   processor time and memory over the compiler's own
                           growth [--rounds=5]   from 10,000 to 1,000,000 lines
                           keystroke [--lines=10000,100000] [--edits=40]   from an edit in a body to the squiggles of its document
                           editor SOLUTION|PROJECT   types, undoes, fixes and saves in documents of each project; writes each as it was
                           cancellation   how long an analysis goes on after it was cancelled
                    """);
                return 2;
        }
    }
}
