// What the analyzers cost in a build, next to the compiler and their peers: `cost`, `growth`, `keystroke`, `editor`, `cancellation`.
namespace Permissions.Analyzers.Benchmarks;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var rounds = args.FirstOrDefault(arg => arg.StartsWith("--rounds=", StringComparison.Ordinal)) is { } given
            ? int.Parse(given["--rounds=".Length..]) : 5;
        var only = args.FirstOrDefault(arg => arg.StartsWith("--only=", StringComparison.Ordinal))?["--only=".Length..].Split(',');
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
                await Keystroke.MeasureAsync();
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
                           keystroke   from an edit in a body to the squiggles of its document
                           editor SOLUTION|PROJECT   types, undoes, fixes and saves in documents of each project; writes each as it was
                           cancellation   how long an analysis goes on after it was cancelled
                    """);
                return 2;
        }
    }
}
