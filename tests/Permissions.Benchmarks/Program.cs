// The benchmarks' entry: BenchmarkDotNet starts each case in a process of its own, which can drop what it likes; so do the pairs.
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
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GuardedCall).Assembly).Run(args);
        break;
}
