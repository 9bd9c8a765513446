// Two hundred drops in twenty processes that have no rest: a growing pool, timers, collections, and ten thousand threads made and ended.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

[Collection(AloneCollection.Name)]
public class DropStormTests
{
    private const int Processes = 20, DropsEach = 10, ThreadsEach = 500;

    /// <summary>Each process must end and say that it held: a false alarm is an exception there, since the kernel is required.</summary>
    [NightlyLandlockFact]
    public void TwoHundredDropsInAStorm_NoFalseAlarmAndNoLostProcess()
    {
        for (int process = 0; process < Processes; process++)
            ChildProcess.Run(DropInAStorm);
    }

    private static void DropInAStorm()
    {
        string folder = ChildProcess.Own("kept"), other = Directory.CreateDirectory(ChildProcess.Own("other")).FullName;
        List<string> folders = [];
        for (int depth = 0; depth < 4; depth++)
            folders.Add(Directory.CreateDirectory(folder = Path.Combine(folder, "deeper")).FullName);
        Func<DropResult>[] drops =
        [
            .. folders.Select(static kept =>
                (Func<DropResult>)(() =>
                    ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                        new DropOptions { Enforcement = Enforcement.Required }))),
            static () => ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required }),
            () => ProcessPermissions.DropExcept(Permission.FileSystemRead, ["/"], new DropOptions { Enforcement = Enforcement.Required }),
            static () => ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required }),
            static () => ProcessPermissions.Drop(Permission.NetworkConnect, new DropOptions { Enforcement = Enforcement.Required }),
            static () => ProcessPermissions.Drop(Permission.NativeCode, new DropOptions { Enforcement = Enforcement.Required }),
            static () => ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }),
        ];
        Assert.Equal(DropsEach, drops.Length);

        bool stop = false;
        int made = 0, ended = 0, escaped = 0, ticks = 0, poolWaves = 0, dropped = 0;
        Thread[] makers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(MakeThreads))];
        Thread collector = new(() =>
        {
            for (int time = 0; !Volatile.Read(ref stop); time++, Thread.Sleep(5))
                GC.Collect(time % 10 == 0 ? 2 : 0);
        });
        Thread pool = new(() =>
        {
            // Blocked items make it grow by a thread at a time.
            for (; !Volatile.Read(ref stop); Thread.Sleep(20))
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    Task.Delay(200).Wait();
                    Interlocked.Increment(ref poolWaves);
                });
        });
        Timer[] timers = [.. Enumerable.Range(0, 20).Select(_ => new Timer(_ => Interlocked.Increment(ref ticks), null, 1, 3))];
        foreach (Thread thread in (Thread[])[.. makers, collector, pool])
            thread.Start();
        for (int i = 0; i < drops.Length; i++)
        {
            int enough = (i + 1) * ThreadsEach / (drops.Length + 1);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref made) >= enough, TimeSpan.FromSeconds(60)), "No threads are made.");
            Assert.Equal(EnforcementLayer.Both, drops[i]().Layer);
            Volatile.Write(ref dropped, 1); // of all but the kept folders writing is gone
        }

        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref ended) >= ThreadsEach, TimeSpan.FromSeconds(60)),
            $"{ended} of {made} threads ended.");
        Volatile.Write(ref stop, true);
        foreach (Thread thread in (Thread[])[.. makers, collector, pool])
            thread.Join();
        foreach (Timer timer in timers)
            timer.Dispose();
        Console.WriteLine($"{made} threads, {ticks} ticks, {poolWaves} pool items, {GC.CollectionCount(0)} collections");
        Assert.True(ticks > 0 && poolWaves > 0);
        Assert.Equal(0, escaped);
        Assert.Empty(Directory.GetFileSystemEntries(other));

        void MakeThreads()
        {
            while (!Volatile.Read(ref stop) && Interlocked.Increment(ref made) is var number && number <= ThreadsEach)
            {
                new Thread(() =>
                {
                    bool must = Volatile.Read(ref dropped) == 1;
                    Thread.Sleep(number % 50);
                    if (must && Record.Exception(() => File.WriteAllText(Path.Combine(other, $"{number}"), "x")) is null)
                        Interlocked.Increment(ref escaped);
                    Interlocked.Increment(ref ended);
                }, 128 * 1024) { IsBackground = true }.Start();
                Thread.Sleep(1);
            }
        }
    }
}
