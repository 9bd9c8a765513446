// A host that has dropped all that can be dropped still stops as it should.
using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Starting;

public sealed class ShutdownTests
{
    [KernelTheory]
    [InlineData("stop")]
    [InlineData("signal")]
    public void Host_ThatHasDroppedAllTen_FinishesItsRequests_AndStops(string how)
    {
        string printed = ChildProcess.Run(static async arguments =>
        {
            const int nothing = 0, terminate = 15;
            _ = kill(getpid(), nothing); // bound before the drop
            int port = Hammer.FreePort();
            TaskCompletionSource entered = new(), release = new();
            using IHost host = new HostBuilder()
                .ConfigureWebHost(web => web.UseKestrel().UseUrls($"http://127.0.0.1:{port}").Configure(app => app.Run(async context =>
                {
                    entered.SetResult();
                    await release.Task;
                    await context.Response.WriteAsync("finished after all");
                })))
                .ConfigureServices(static services => services
                    .AddPermissionDrop().Drop(Enum.GetValues<Permission>().Aggregate(static (all, one) => all | one)).WarmUp().Services
                    .AddHostedService<StartUpWork>() // leaves time to connect before the drop
                    .AddHostedService<Farewell>())
                .Build();
            Task<string> answer = AskAsync(port);
            await host.StartAsync();
            Assert.All(ProcessPermissions.Status.Standings, static one => Assert.False(one.IsHeld));
            await entered.Task.WaitAsync(TimeSpan.FromSeconds(20));

            Task stopped = host.WaitForShutdownAsync();
            IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
            if (arguments[0] == "signal")
                _ = kill(getpid(), terminate);
            else
                lifetime.StopApplication();
            lifetime.ApplicationStopping.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
            Assert.False(stopped.IsCompleted);
            release.SetResult();
            await stopped.WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Contains("finished after all", await answer, StringComparison.Ordinal);
            Assert.True(lifetime.ApplicationStopped.IsCancellationRequested);
        }, [how]);
        Assert.Contains("farewell", printed, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(int port)
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        for (bool connected = false; !connected;)
        {
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
                connected = true;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
            {
                await Task.Delay(5); // nobody listens yet
            }
        }

        await socket.SendAsync("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"u8.ToArray());
        StringBuilder answer = new();
        byte[] buffer = new byte[1024];
        for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;)
            answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
        return answer.ToString();
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);

    [DllImport("libc")]
    private static extern int getpid();

    private sealed class Farewell : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            Console.WriteLine("farewell");
            return Task.CompletedTask;
        }
    }
}
