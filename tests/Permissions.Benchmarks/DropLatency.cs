// How long a drop takes, by how many threads there are: once a process, since it cannot be undone.
using System.IO;
using System.Threading;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Permissions.Benchmarks;

[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class DropLatency
{
    private readonly ManualResetEventSlim _end = new();
    private string _kept = "";

    [Params(1, 16, 128, 512)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void MakeThreads()
    {
        _kept = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        for (int i = 1; i < Threads; i++)
            new Thread(_end.Wait, 128 * 1024) { IsBackground = true }.Start();

        // Once before, so that the first drop's compilation is not what is measured.
        ProcessPermissions.Drop(Enforcement.Required, Permission.ChildProcess);
        ProcessPermissions.DropExcept(Enforcement.Required, Permission.FileSystemWrite, Path.GetTempPath());
    }

    /// <summary>By a filter, which the kernel puts on all threads at once.</summary>
    [Benchmark]
    public DropResult Filter() => ProcessPermissions.Drop(Enforcement.Required, Permission.NetworkListen);

    /// <summary>By Landlock, thread for thread where the kernel cannot do it at once.</summary>
    [Benchmark]
    public DropResult KeptFolder() => ProcessPermissions.DropExcept(Enforcement.Required, Permission.FileSystemWrite, _kept);

    [GlobalCleanup]
    public void EndThreads() => _end.Set();
}
