// A drop with an allowed folder uses one of Landlock's sixteen layers on each thread, however often it runs.
using System;
using System.IO;
using System.Threading;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;
using static Permissions.Tests.Kernel.BroadcastTests;

namespace Permissions.Tests.Kernel;

[Collection(AloneCollection.Name)]
public class LayerTests
{
    [LandlockFact]
    public void ChainOfThreads_EachDropTakesOneLayerOfEachThread() => ChildProcess.Run(static () =>
    {
        // Each makes the next and ends: none is ever there long, and most inherit what is brought to them.
        bool stop = false;
        int made = 0;
        using CountdownEvent chains = new(2);
        void Next()
        {
            Interlocked.Increment(ref made);
            if (Volatile.Read(ref stop))
                chains.Signal();
            else
                new Thread(Next, 128 * 1024).Start();
        }

        for (int chain = 0; chain < chains.InitialCount; chain++)
            new Thread(Next, 128 * 1024).Start();
        string folder = Folder("kept");
        for (int layer = 1; layer <= 12; layer++)
        {
            int before = Volatile.Read(ref made);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref made) > before, TimeSpan.FromSeconds(30)));
            folder = Folder(Path.Combine(folder, "deeper"));
            Assert.Equal(EnforcementLayer.Both,
                ProcessPermissions.DropExcept(Permission.FileSystemWrite, [folder],
                    new DropOptions { Enforcement = Enforcement.Required }).Layer);
        }

        // The end of each chain has twelve layers: four more fit.
        int layers = 0;
        Volatile.Write(ref stop, true);
        chains.Wait();
        Thread last = new(() =>
        {
            int ruleset = Landlock.Ruleset(1, Kept(folder));
            while (!Syscalls.Invoke(Syscalls.LandlockRestrictSelf, ruleset).Failed)
                layers++;
        });
        last.Start();
        last.Join();
        Assert.Equal(4, layers);
    });

    [LandlockFact]
    public void GrowingPool_LeavesEveryThreadItsLayers() => ChildProcess.Run(static () =>
    {
        // Threads that make threads that stay: whoever was reached hands its layer on.
        const int perDrop = 100;
        int room = 0, made = 1, ended = 0, fewest = 16;
        ManualResetEventSlim end = new();
        string folder = Folder("kept");
        void Grow()
        {
            while (!end.IsSet)
            {
                if (Interlocked.Decrement(ref room) < 0)
                {
                    Interlocked.Increment(ref room);
                    Thread.Yield();
                    continue;
                }

                Interlocked.Increment(ref made);
                new Thread(Grow, 128 * 1024).Start();
                end.Wait();
            }

            int ruleset = Landlock.Ruleset(1, Kept("/")), left = 0;
            for (; !Syscalls.Invoke(Syscalls.LandlockRestrictSelf, ruleset).Failed; left++)
            {
            }

            Syscalls.Invoke(Syscalls.Close, ruleset);
            for (int seen = Volatile.Read(ref fewest); left < seen; seen = Volatile.Read(ref fewest))
                Interlocked.CompareExchange(ref fewest, left, seen);
            Interlocked.Increment(ref ended);
        }

        new Thread(Grow).Start();
        for (int layer = 1; layer <= 5; layer++)
        {
            folder = Folder(Path.Combine(folder, "deeper"));
            Interlocked.Add(ref room, perDrop);
            Assert.Equal(EnforcementLayer.Both,
                ProcessPermissions.DropExcept(Permission.FileSystemWrite, [folder],
                    new DropOptions { Enforcement = Enforcement.Required }).Layer);
        }

        Assert.True(Volatile.Read(ref made) > perDrop, "The pool did not grow, so nothing was raced.");
        end.Set();
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref ended) == Volatile.Read(ref made), TimeSpan.FromSeconds(60)));
        Assert.Equal(11, fewest);
    });

    [LandlockFact]
    public void ThreadsOwnStricterRules_StandAfterTheDrop() => ChildProcess.Run(static () =>
    {
        string kept = Folder("kept"), own = Folder("kept/own");
        using ManualResetEventSlim restricted = new(), dropped = new();
        Exception? outside = null, inside = null;
        Thread apart = new(() =>
        {
            Landlock.RestrictThisThread(Landlock.Ruleset(1, Kept(own)));
            restricted.Set();
            dropped.Wait();
            outside = Record.Exception(() => File.WriteAllText(Path.Combine(kept, "a"), "x"));
            inside = Record.Exception(() => File.WriteAllText(Path.Combine(own, "a"), "x"));
        });
        apart.Start();
        restricted.Wait();
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
            new DropOptions { Enforcement = Enforcement.Required });
        dropped.Set();
        apart.Join();
        Assert.True(outside is UnauthorizedAccessException, $"{result} {outside}");
        Assert.Null(inside);
    });
}
