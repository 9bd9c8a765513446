// A drop seen from other threads, and from inside the very call it forbids.
using System;
using System.Linq;
using System.Threading;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.State;

[Collection(AloneCollection.Name)]
public class ConcurrencyTests
{
    [Fact]
    public void Line19_SixtyFourThreads_NobodySeesTrueAfterDropReturned() => ChildProcess.Run(static () =>
    {
        int returned = 0, wrong = 0;
        long sawBefore = 0;
        using CountdownEvent ready = new(64);
        Thread[] threads =
        [
            .. Enumerable.Range(0, 64).Select(_ => new Thread(() =>
            {
                ready.Signal();
                for (int after = 0; after < 200;)
                {
                    bool dropReturned = Volatile.Read(ref returned) == 1;
                    bool held = ProcessPermissions.Has(Permission.FileSystemWrite)
                        || ProcessPermissions.Has(Permission.FileSystemWrite, "/x")
                        || GuardServices.Denied(Permission.FileSystemWrite, "/x") is null;
                    if (dropReturned)
                        after++;
                    else
                        Interlocked.Increment(ref sawBefore);
                    if (dropReturned && held)
                        Interlocked.Increment(ref wrong);
                    Thread.Yield(); // leaves the dropping thread a core
                }
            })),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        ready.Wait();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Volatile.Write(ref returned, 1);
        foreach (Thread thread in threads)
            thread.Join();
        Assert.Equal(0, wrong);
        Assert.True(sawBefore > 0, "Nobody looked before the drop, so nothing was raced.");
    });

    [Fact]
    public void Line20_DropInsideTheArgumentsOfAGuardedCall_IsHonoured() => ChildProcess.Run(static () =>
    {
        Assert.Throws<PermissionDeniedException>(() => Stub(PathThatDrops()));

        static string PathThatDrops()
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
            return ChildProcess.Own("a");
        }

        // What the generator makes of File.WriteAllText.
        static void Stub(string path)
        {
            GuardServices.Demand(Permission.FileSystemWrite, path);
            System.IO.File.WriteAllText(path, "x");
        }
    });

    [Fact]
    public void ConcurrentDrops_AllTakeEffect() => ChildProcess.Run(static () =>
    {
        Permission[] leaves = [.. PermissionName.Leaves(PermissionName.All)];
        Thread[] threads = [
            .. leaves.Select(leaf =>
                new Thread(() => ProcessPermissions.Drop(leaf, new DropOptions { Enforcement = Enforcement.GuardOnly })))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.All(leaves, leaf => Assert.False(ProcessPermissions.Has(leaf)));
        Assert.Equal((int)PermissionName.All, Guard.Watched);
    });
}
