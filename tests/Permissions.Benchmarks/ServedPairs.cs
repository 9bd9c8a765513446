// Requests per second of a minimal API that has dropped all it does not need, next to one without a drop, on loopback.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Permissions.Benchmarks;

internal static class ServedPairs
{
    public const string Dropped = "everything dropped", Nothing = "nothing dropped";
    private const int Rounds = 41, Warm = 8, Connections = 8;
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Two processes of each kind take turns; how two of a kind differ is the measure of the noise. With Node's flag, Node beside them.
    /// </summary>
    public static async Task Compare(string? node)
    {
        string program = typeof(ServedPairs).Assembly.Location;
        await Measure("minimal API", ("dotnet", ["exec", program, "api", Nothing]), ("dotnet", ["exec", program, "api", Dropped]));
        if (node is null)
            return;
        string script = Path.Combine(Path.GetDirectoryName(program)!, "node-server.mjs");
        await Measure("node", ("node", [script]), ("node", [node, $"--allow-fs-read={script}", script]));
    }

    /// <summary>In one of the processes: serves until its input ends, and a quarter of an hour at most.</summary>
    public static async Task Serve(string what)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication app = builder.Build();
        app.MapGet("/orders/{id}", static (int id) => TypedResults.Text($"order {id}"));
        await app.StartAsync();
        Uri address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        ProcessPermissions.WarmUp();
        if (what == Dropped)
        {
            ProcessPermissions.Drop(Permission.FileSystem | Permission.ChildProcess | Permission.Worker | Permission.Network
                | Permission.Environment | Permission.NativeCode | Permission.DynamicCode | Permission.Diagnostics,
                new DropOptions { Enforcement = Enforcement.BestEffort });
        }

        Console.WriteLine(address.Port);
        Task parent = Task.Factory.StartNew(Console.In.ReadLine, TaskCreationOptions.LongRunning);
        await Task.WhenAny(parent, Task.Delay(TimeSpan.FromMinutes(15)));
        Environment.Exit(0);
    }

    private static async Task Measure(string name, (string Program, string[] Arguments) free,
        (string Program, string[] Arguments) restricted)
    {
        Process[] processes = [
            .. new[] { free, restricted, free,
                restricted }.Select(static start => Process.Start(new ProcessStartInfo(start.Program, start.Arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!)];
        int[] ports = [.. processes.Select(static process => int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture))];
        List<double[]> rounds = [];
        for (int round = -Warm; round < Rounds; round++)
        {
            double[] perSecond = new double[ports.Length];
            for (int i = 0; i < ports.Length; i++)
            {
                int turn = (round + Warm + i) % ports.Length;
                perSecond[turn] = await RequestsPerSecond(ports[turn]);
            }

            if (round >= 0)
                rounds.Add(perSecond); // compiled to the end
        }

        double Of(Func<double[], double> what) => DropPairs.Median(rounds.Select(what));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Of(static round => (round[0] + round[2]) / 2):f0} requests a second, restricted "
            + $"{Of(static round => (round[1] + round[3]) / 2):f0}; "
            + $"median of pairs {Of(static round => (round[1] + round[3]) / (round[0] + round[2])):f3}; "
            + $"noise: {Of(static round => round[2] / round[0]):f3} free, {Of(static round => round[3] / round[1]):f3} restricted"));

        foreach (Process process in processes)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private static async Task<double> RequestsPerSecond(int port)
    {
        using CancellationTokenSource end = new(s_turn);
        long start = Stopwatch.GetTimestamp();
        int[] answers =
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Ask(port, end.Token), CancellationToken.None)));
        return answers.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // One connection, one request after the other.
    private static async Task<int> Ask(int port, CancellationToken end)
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        byte[] request = Encoding.ASCII.GetBytes($"GET /orders/7 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"), answer = new byte[1024];
        int answers = 0;
        for (; !end.IsCancellationRequested; answers++)
        {
            await socket.SendAsync(request, CancellationToken.None);
            int length = 0;
            do
            {
                int received = await socket.ReceiveAsync(answer.AsMemory(length), CancellationToken.None);
                length += received > 0 ? received : throw new InvalidOperationException(Encoding.ASCII.GetString(answer, 0, length));
            }
            while (!answer.AsSpan(0, length).EndsWith("\r\n\r\norder 7"u8));
        }

        return answers;
    }
}
