// The cost of a check of a compiled application, next to decoding and the trimmer: `cost APP.dll …`, `growth APP.dll`, `facts REQUEST`.
namespace Permissions.Tool.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        var rounds = args.FirstOrDefault(arg => arg.StartsWith("--rounds=", StringComparison.Ordinal)) is { } given
            ? int.Parse(given["--rounds=".Length..]) : 5;
        var inputs = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).Skip(1).Select(Path.GetFullPath).ToList();
        switch (args.FirstOrDefault())
        {
            case "cost" when inputs.Count > 0:
                inputs.ForEach(main => Cost.Measure(main, rounds));
                return 0;
            case "growth" when inputs.Count > 0:
                inputs.ForEach(main => Growth.Measure(main, rounds));
                return 0;
            case "facts" when inputs.Count > 0:
                inputs.ForEach(request => Facts.Measure(request, rounds));
                return 0;
            default:
                Console.Error.WriteLine("""
                    usage: cost APP.dll … [--rounds=5]     published applications: ours over the floor, and a whole run beside the trimmer's
                           growth APP.dll … [--rounds=5]   the same application with ever more of its assemblies
                           facts REQUEST.txt … [--rounds=5]   what the first build of a project reads: its obj/…/permissions.request.txt
                    """);
                return 2;
        }
    }
}
