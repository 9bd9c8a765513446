// What a guarded call, a drop and a system call cost. Bounds are wide enough for a busy machine; the figures are printed.
using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace Permissions.Tests.Kernel;

[Collection(AloneCollection.Name)]
public class CostTests(ITestOutputHelper output)
{
    [Fact]
    public void Line66_NothingDropped_GuardedCallCostsUnderOneNanosecond() => output.WriteLine(ChildProcess.Run(static () =>
    {
        const int calls = 20_000_000;
        double best = double.MaxValue;
        for (int round = 0; round < 15; round++)
        {
            long start = Stopwatch.GetTimestamp();
            Plain(calls);
            double plain = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
            start = Stopwatch.GetTimestamp();
            Guarded(calls);
            double guarded = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
            best = Math.Min(best, guarded - plain);
        }

        Console.WriteLine($"a guarded call costs {best:f2} ns more than the plain one");
        Assert.True(best < 1, $"{best:f2} ns");
    }));

    [Fact]
    public void Line66_DroppedAndAllowedWithPaths_AllocatesNothing() => output.WriteLine(ChildProcess.Run(static () =>
    {
        const int calls = 20_000;
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName, path = Path.Combine(kept, "deep/below/file");
        ProcessPermissions.DropExcept(Enforcement.GuardOnly, Permission.FileSystemWrite, kept, "/var/log");
        ProcessPermissions.Drop(Permission.FileSystemWrite, Path.Combine(kept, "secret"));
        for (int i = 0; i < calls; i++)
            ProcessPermissions.Demand(Permission.FileSystemWrite, path);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            ProcessPermissions.Demand(Permission.FileSystemWrite, path);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Console.WriteLine($"dropped and allowed with paths: {took.TotalNanoseconds / calls:f0} ns, 0 bytes");
    }));

    [KernelFact]
    public void Line67_DropLatencyAndSystemCalls_AreBounded() => output.WriteLine(ChildProcess.Run(static () =>
    {
        double before = NanosecondsPerCall();
        DropResult first = ProcessPermissions.Drop(Permission.FileSystemWrite, Permission.ChildProcess);
        double one = NanosecondsPerCall();
        DropResult second = ProcessPermissions.Drop(Permission.Network);
        double two = NanosecondsPerCall();
        Console.WriteLine($"first drop {first.Duration.TotalMilliseconds:f1} ms, second {second.Duration.TotalMilliseconds:f1} ms");
        Console.WriteLine($"getppid {before:f0} ns, under one filter {one:f0} ns, under two {two:f0} ns");
        Assert.True(first.Duration < TimeSpan.FromSeconds(2), first.ToString());
        Assert.True(second.Duration < TimeSpan.FromSeconds(1), second.ToString());
        Assert.True(two < before + 2000);

        static double NanosecondsPerCall()
        {
            const int calls = 100_000;
            double best = double.MaxValue;
            for (int round = 0; round < 5; round++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int i = 0; i < calls; i++)
                    Native.getppid();
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls);
            }

            return best;
        }
    }));

    [LandlockFact]
    public void Line67_BroadcastLatency_IsBounded() => output.WriteLine(ChildProcess.Run(static () =>
    {
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        DropResult result = ProcessPermissions.DropExcept(Enforcement.Required, Permission.FileSystemWrite, kept);
        Console.WriteLine($"DropExcept with a broadcast {result.Duration.TotalMilliseconds:f1} ms");
        Assert.True(result.Duration < TimeSpan.FromSeconds(2), result.ToString());
    }));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Plain(int calls)
    {
        for (int i = 0; i < calls; i++)
            Work(i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Guarded(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            ProcessPermissions.Demand(Permission.FileSystemWrite, "/x");
            Work(i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Work(int i) => _ = i;
}
