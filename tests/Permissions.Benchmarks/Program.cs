// The benchmarks' entry: BenchmarkDotNet starts each case in a process of its own, which can drop what it likes; so do the pairs.
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Running;
using Permissions.Benchmarks;

switch (args)
{
    case ["pairs"]:
        FilteredPairs.Compare();
        break;
    case ["serve", var filters]:
        FilteredPairs.Serve(filters);
        break;
    case ["drops", ..]:
        DropPairs.Compare(args.ElementAtOrDefault(1));
        break;
    case ["drop", var kind, var threads]:
        DropPairs.Drop(kind, int.Parse(threads, CultureInfo.InvariantCulture));
        break;
    case ["served", ..]:
        await ServedPairs.Compare(args.ElementAtOrDefault(1));
        break;
    case ["api", var what]:
        await ServedPairs.Serve(what);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GuardedCall).Assembly).Run(args);
        break;
}
