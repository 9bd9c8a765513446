// One run of another program: its time, its processor time and its peak memory, looked at until it ends.
using System.Diagnostics;

namespace Permissions.Tool.Benchmarks;

internal sealed record Child(TimeSpan Elapsed, TimeSpan Processor, long PeakMemory)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    public static Child Run(IEnumerable<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process =
            Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("dotnet does not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Step))
        {
            process.Refresh();
            if (process.HasExited)
                break;
            (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
        }
        return new(clock.Elapsed, processor, peak);
    }
}
