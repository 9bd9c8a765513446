// Drops in the middle of a storm: threads being made, sockets in use, tasks in flight.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

[Collection(AloneCollection.Name)]
public class StormTests
{
    [KernelFact]
    public void Line42_ThreadsMadeDuringADrop_AreCaught() => ChildProcess.Run(static () =>
    {
        // compiles what the drop in the storm needs
        ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required });
        ThreadStorm(static _ =>
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.Required }));
    });

    [LandlockFact]
    public void Line42_ThreadsMadeDuringABroadcast_AreCaught() => ChildProcess.Run(static () =>
    {
        // Once before, keeping all of it, so that the drop in the storm is not slowed by the compiler: the race is between listing and
        // signal.
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()],
            new DropOptions { Enforcement = Enforcement.Required });
        ThreadStorm(static kept =>
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required }));
    });

    [KernelFact]
    public void Line43_ThousandSocketsInUseDuringADrop_LoseNothing() => ChildProcess.Run(static () =>
        SocketStorm(static _ =>
            ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Network,
                new DropOptions { Enforcement = Enforcement.Required })));

    [LandlockFact]
    public void Line43_ThousandSocketsInUseDuringABroadcast_LoseNothing() => ChildProcess.Run(static () =>
        SocketStorm(static kept =>
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required })));

    private static void ThreadStorm(Func<string, DropResult> drop)
    {
        string other = Directory.CreateDirectory(ChildProcess.Own("other")).FullName;
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        bool dropped = false, stop = false;
        int made = 0, madeDuring = 0, escaped = 0;
        Thread[] makers =
        [
            .. Enumerable.Range(0, 4).Select(maker => new Thread(() =>
            {
                while (!Volatile.Read(ref stop))
                {
                    // Each lives through a drop that may come at any moment, then tries to write. Beyond a number of them they wait no
                    // more, or a busy machine would be full of threads before the drop comes.
                    int number = Interlocked.Increment(ref made);
                    Thread thread = new(() =>
                    {
                        bool lived = SpinWait.SpinUntil(() => Volatile.Read(ref dropped),
                            number > 1000 ? TimeSpan.Zero : TimeSpan.FromSeconds(20));
                        if (lived && Record.Exception(() => File.WriteAllText(Path.Combine(other, number.ToString()), "x")) is null)
                            Interlocked.Increment(ref escaped);
                    }, 256 * 1024) { IsBackground = true };
                    thread.Start();
                    if (Volatile.Read(ref dropped))
                        return;
                }
            })),
        ];
        foreach (Thread maker in makers)
            maker.Start();
        SpinWait.SpinUntil(() => Volatile.Read(ref made) > 50);
        int before = Volatile.Read(ref made);
        DropResult result = drop(kept);
        madeDuring = Volatile.Read(ref made) - before;
        Volatile.Write(ref dropped, true);
        foreach (Thread maker in makers)
            maker.Join();
        Thread.Sleep(500);
        Volatile.Write(ref stop, true);
        Console.WriteLine($"{made} threads, {madeDuring} made during the drop, which took {result.Duration.TotalMilliseconds:f1} ms");
        Assert.True(madeDuring > 0, "No thread was made during the drop, so nothing was raced.");
        Assert.Equal(0, escaped);
        Assert.Empty(Directory.GetFiles(other));
    }

    private static async Task SocketStorm(Func<string, DropResult> drop)
    {
        const int pairs = 500;
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start(pairs);
        List<(TcpClient Client, TcpClient Server)> connections = [];
        for (int i = 0; i < pairs; i++)
        {
            TcpClient client = new();
            Task<TcpClient> accepting = listener.AcceptTcpClientAsync();
            await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
            connections.Add((client, await accepting));
        }

        bool stop = false;
        long[] rounds = new long[pairs];
        Task[] echoes = [.. connections.Select((pair, number) => Task.Run(() => Echo(pair.Client, pair.Server, number)))];
        await EveryPairGetsOn();
        drop(kept);
        await EveryPairGetsOn();
        Volatile.Write(ref stop, true);
        await Task.WhenAll(echoes);

        async Task EveryPairGetsOn()
        {
            long[] before = [.. rounds];
            for (int wait = 0; Enumerable.Range(0, pairs).Any(i => Volatile.Read(ref rounds[i]) < before[i] + 3); wait++)
            {
                Assert.True(wait < 3000, "A connection stands still.");
                Assert.DoesNotContain(echoes, static echo => echo.IsFaulted);
                await Task.Delay(10);
            }
        }

        // Counts up on each connection: a byte lost, doubled or changed throws.
        async Task Echo(TcpClient client, TcpClient server, int number)
        {
            byte[] sent = new byte[8], received = new byte[8];
            while (!Volatile.Read(ref stop))
            {
                await Task.Yield(); // a round trip on loopback never waits: let the other pairs in
                long round = rounds[number] + 1;
                BitConverter.TryWriteBytes(sent, round);
                await client.GetStream().WriteAsync(sent);
                await server.GetStream().ReadExactlyAsync(received);
                Assert.Equal(sent, received);
                await server.GetStream().WriteAsync(received);
                await client.GetStream().ReadExactlyAsync(received);
                Assert.Equal(round, BitConverter.ToInt64(received));
                Volatile.Write(ref rounds[number], round);
            }
        }
    }
}
