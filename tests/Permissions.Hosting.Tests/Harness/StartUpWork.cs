// A hosted service that takes its time to start, and writes a file at each step that comes before the drop.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Permissions.Tests.Harness;

namespace Permissions.Hosting.Tests.Harness;

internal sealed class StartUpWork : IHostedLifecycleService
{
    public static string File => ChildProcess.Own("start-up");

    public Task StartingAsync(CancellationToken cancellationToken) => WorkAsync("starting");

    public Task StartAsync(CancellationToken cancellationToken) => WorkAsync("start");

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task WorkAsync(string step)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        await System.IO.File.AppendAllTextAsync(File, step + "\n");
    }
}
