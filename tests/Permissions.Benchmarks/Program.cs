// The benchmarks' entry: BenchmarkDotNet starts each case in a process of its own, which can drop what it likes.
using BenchmarkDotNet.Running;
using Permissions.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(GuardedCall).Assembly).Run(args);
