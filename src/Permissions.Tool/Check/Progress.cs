// Says that work goes on: on a terminal in one line that rewrites itself, in a pipe not at all.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Tool.Check;

internal sealed class Progress(TextWriter terminal)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    public async Task<T> WhileAsync<T>(string what, Task<T> work)
    {
        if (Console.IsErrorRedirected)
            return await work;
        var clock = Stopwatch.StartNew();
        try
        {
            while (await Task.WhenAny(work, Task.Delay(Step, CancellationToken.None)) != work)
                await terminal.WriteAsync($"\r{what} … {clock.Elapsed.TotalSeconds:0} s ");
            return await work;
        }
        finally
        {
            await terminal.WriteAsync("\r\u001b[K");
        }
    }
}
