// A child process while it runs: its output is read all the time, and it goes down with all its children.
using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Testing;

internal sealed class RunningChild : IDisposable
{
    private const int MaxOutputLength = 8 << 20; // letters of output; what comes later is counted

    private static readonly TimeSpan OutputTimeout = TimeSpan.FromSeconds(2); // for output behind the end, which a grandchild may hold open

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task reading;
    private long lost;

    private RunningChild(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public string Output
    {
        get
        {
            lock (output)
                return lost == 0 ? output.ToString() : $"{output}\n… {lost} letters more";
        }
    }

    public static RunningChild Start(ProcessStartInfo start)
    {
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        return new(Process.Start(start)!);
    }

    /// <summary>A line to the child's standard input: the request to stop. Nothing where it has ended already.</summary>
    public void AskToStop()
    {
        try
        {
            process.StandardInput.Write('\n');
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended: that is what was asked for.
        }
    }

    /// <summary>Waits for the end of the child and of its output.</summary>
    /// <returns>False where it did not end in time; it runs on then.</returns>
    public async Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        await Task.WhenAny(reading, Task.Delay(OutputTimeout, CancellationToken.None)).ConfigureAwait(false);
        return true;
    }

    /// <summary>Kills the child with all its children and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or Win32Exception)
        {
            // It or one of its children ended meanwhile.
        }

        await WaitAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).ConfigureAwait(false);
    }

    public void Dispose() => process.Dispose();

    private async Task ReadAsync(StreamReader stream)
    {
        char[] letters = new char[4096];
        for (int read; (read = await stream.ReadAsync(letters).ConfigureAwait(false)) > 0;)
        {
            lock (output)
            {
                int room = Math.Min(read, MaxOutputLength - output.Length);
                output.Append(letters, 0, room);
                lost += read - room;
            }
        }
    }
}
