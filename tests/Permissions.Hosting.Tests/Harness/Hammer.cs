// A client that asks a port for an answer from before anything listens there, without a pause, until it is stopped.
using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Hosting.Tests.Harness;

internal sealed class Hammer
{
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromSeconds(60));
    private readonly Task[] _workers;
    private int _refused;

    public Hammer(int port)
    {
        _workers = [.. Repeat(8, () => Task.Run(() => AskAsync(new Uri($"http://127.0.0.1:{port}/held"))))];
    }

    public ConcurrentQueue<string> Answers { get; } = new();

    /// <summary>How often nothing listened.</summary>
    public int Refused => _refused;

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until there are answers, and stops.</summary>
    public async Task EnoughAsync(int answers)
    {
        while (Answers.Count < answers && !_stop.IsCancellationRequested)
            await Task.Delay(10);
        await _stop.CancelAsync();
        await Task.WhenAll(_workers);
    }

    private static Task[] Repeat(int count, Func<Task> start)
    {
        Task[] all = new Task[count];
        for (int i = 0; i < count; i++)
            all[i] = start();
        return all;
    }

    private async Task AskAsync(Uri address)
    {
        using HttpClient client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                Answers.Enqueue(await client.GetStringAsync(address, _stop.Token));
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                Interlocked.Increment(ref _refused);
            }
        }
    }
}
