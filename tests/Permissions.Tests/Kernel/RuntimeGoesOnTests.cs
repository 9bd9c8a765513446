// After the drop the runtime itself goes on: threads, pool, collector, compiler, timers, sockets.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public class RuntimeGoesOnTests
{
    [KernelFact]
    public void Line38_ThreadsPoolCollectorCompilerTimersSockets_GoOn() => ChildProcess.Run(UnderLoad);

    [KernelFact]
    public void Line38_WithoutWriteXorExecute_GoOn() => ChildProcess.Run(UnderLoad, ("DOTNET_EnableWriteXorExecute", "0"));

    [KernelFact]
    public void Line38_ServerCollectorAndNoTiering_GoOn() =>
        ChildProcess.Run(UnderLoad, ("DOTNET_gcServer", "1"), ("DOTNET_TieredCompilation", "0"));

    private static async Task UnderLoad()
    {
        DropResult result = ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess,
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);

        // New threads.
        int ran = 0;
        Thread[] threads = [.. Enumerable.Range(0, 20).Select(_ => new Thread(() => Interlocked.Increment(ref ran)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.Equal(20, ran);

        // 200 pool tasks, blocking, so that the pool must grow.
        ThreadPool.SetMinThreads(64, 64);
        ConcurrentBag<int> ids = [];
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() =>
        {
            Thread.Sleep(10);
            ids.Add(Environment.CurrentManagedThreadId);
        })));
        Assert.Equal(200, ids.Count);
        Assert.True(ids.Distinct().Count() > 2, "The pool did not grow.");

        // The collector, in every mode, with enough garbage to make and give back segments.
        for (int round = 0; round < 20; round++)
        {
            byte[][] garbage = [.. Enumerable.Range(0, 50).Select(_ => new byte[200_000])];
            garbage[0][0] = 1;
            GC.Collect(2, round % 2 == 0 ? GCCollectionMode.Forced : GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        // The compiler: new generic instances, and code made at run time, promoted to the optimising tier.
        for (int i = 0; i < 200; i++)
        {
            int captured = i;
            ParameterExpression parameter = Expression.Parameter(typeof(int));
            Func<int, int> compiled = Expression.Lambda<Func<int, int>>(Expression.Add(parameter, Expression.Constant(captured)), parameter)
                .Compile();
            Assert.Equal(i + 1, compiled(1));
        }

        long sum = 0;
        for (int i = 0; i < 2_000_000; i++)
            sum += Hot(i);
        Assert.Equal(1_999_999_000_000, sum);

        // Timers.
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, soon.Token));

        // Sockets.
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using TcpClient client = new();
        Task<TcpClient> accepted = listener.AcceptTcpClientAsync();
        await client.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port);
        using TcpClient server = await accepted;
        await server.GetStream().WriteAsync("hello"u8.ToArray());
        byte[] received = new byte[5];
        await client.GetStream().ReadExactlyAsync(received);
        Assert.Equal("hello"u8.ToArray(), received);

        Assert.Throws<UnauthorizedAccessException>(() => File.WriteAllText("/tmp/never", "x"));
        static long Hot(int i) => i;
    }
}
