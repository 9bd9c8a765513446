// A guard that lets a call through allocates nothing. What it costs in time is measured by tests/Permissions.Benchmarks.
using System;
using System.IO;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.State;

public class AllocationTests
{
    [Fact]
    public void Line66_NothingDropped_AllocatesNothing() => ChildProcess.Run(static () => DemandsAllocateNothing("/tmp/file"));

    [Fact]
    public void Line66_SomethingElseDropped_AllocatesNothing() => ChildProcess.Run(static () =>
    {
        ProcessPermissions.Drop(Permission.ChildProcess | Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly });
        DemandsAllocateNothing("/tmp/file");
    });

    [Fact]
    public void Line66_DroppedAndAllowedWithPaths_AllocatesNothing() => ChildProcess.Run(static () =>
    {
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept, "/var/log"],
            new DropOptions { Enforcement = Enforcement.GuardOnly });
        ProcessPermissions.DropResource(Permission.FileSystemWrite, Path.Combine(kept, "secret"));
        DemandsAllocateNothing(Path.Combine(kept, "deep/below/file"));
    });

    private static void DemandsAllocateNothing(string path)
    {
        const int calls = 20_000;
        for (int i = 0; i < calls; i++)
            GuardServices.Demand(Permission.FileSystemWrite, path); // compiles, and fills what is kept for later calls
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < calls; i++)
            GuardServices.Demand(Permission.FileSystemWrite, path);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
