// What a guarded call costs over the plain one, by what is dropped.
using System.IO;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using Permissions.CompilerServices;

namespace Permissions.Benchmarks;

[SimpleJob(warmupCount: 3, iterationCount: 15)]
[MemoryDiagnoser]
public class GuardedCall
{
    private string _kept = "", _below = "";

    [GlobalSetup(Target = nameof(SomethingElseDropped))]
    public void DropSomethingElse() =>
        ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.GuardOnly });

    [GlobalSetup(Target = nameof(PathsGranted))]
    public void KeepPaths()
    {
        _kept = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        _below = Path.Combine(_kept, "deep/below/file");
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [_kept], new DropOptions { Enforcement = Enforcement.GuardOnly });
    }

    [GlobalCleanup(Target = nameof(PathsGranted))]
    public void RemoveKept() => Directory.Delete(_kept);

    [GlobalSetup(Target = nameof(Denied))]
    public void DropIt() => ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });

    [Benchmark(Baseline = true)]
    public void Plain() => Work("/x");

    [Benchmark]
    public void NothingDropped()
    {
        GuardServices.Demand(Permission.FileSystemWrite, "/x");
        Work("/x");
    }

    [Benchmark]
    public void SomethingElseDropped()
    {
        GuardServices.Demand(Permission.FileSystemWrite, "/x");
        Work("/x");
    }

    [Benchmark]
    public void PathsGranted()
    {
        GuardServices.Demand(Permission.FileSystemWrite, _below);
        Work(_below);
    }

    /// <summary>Without the throw, which costs what throws cost: the exception is made and returned.</summary>
    [Benchmark]
    public PermissionDeniedException? Denied() => GuardServices.Denied(Permission.FileSystemWrite, "/x");

    [Benchmark]
    public bool HasNothingDropped() => ProcessPermissions.Has(Permission.FileSystemWrite);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work(string path) => _ = path;
}
