// What a guarded call costs over the plain one, by what is dropped.
using System.IO;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace Permissions.Benchmarks;

[SimpleJob(warmupCount: 3, iterationCount: 15)]
[MemoryDiagnoser]
public class GuardedCall
{
    private string _kept = "", _below = "";

    [GlobalSetup(Target = nameof(SomethingElseDropped))]
    public void DropSomethingElse() => ProcessPermissions.Drop(Enforcement.GuardOnly, Permission.ChildProcess);

    [GlobalSetup(Target = nameof(PathsGranted))]
    public void KeepPaths()
    {
        _kept = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        _below = Path.Combine(_kept, "deep/below/file");
        ProcessPermissions.DropExcept(Enforcement.GuardOnly, Permission.FileSystemWrite, _kept);
    }

    [GlobalCleanup(Target = nameof(PathsGranted))]
    public void RemoveKept() => Directory.Delete(_kept);

    [GlobalSetup(Target = nameof(Denied))]
    public void DropIt() => ProcessPermissions.Drop(Enforcement.GuardOnly, Permission.FileSystemWrite);

    [Benchmark(Baseline = true)]
    public void Plain() => Work("/x");

    [Benchmark]
    public void NothingDropped()
    {
        ProcessPermissions.Demand(Permission.FileSystemWrite, "/x");
        Work("/x");
    }

    [Benchmark]
    public void SomethingElseDropped()
    {
        ProcessPermissions.Demand(Permission.FileSystemWrite, "/x");
        Work("/x");
    }

    [Benchmark]
    public void PathsGranted()
    {
        ProcessPermissions.Demand(Permission.FileSystemWrite, _below);
        Work(_below);
    }

    /// <summary>Without the throw, which costs what throws cost: the exception is made and returned.</summary>
    [Benchmark]
    public PermissionDeniedException? Denied() => ProcessPermissions.Denied(Permission.FileSystemWrite, "/x");

    [Benchmark]
    public bool HasNothingDropped() => ProcessPermissions.Has(Permission.FileSystemWrite);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work(string path) => _ = path;
}
