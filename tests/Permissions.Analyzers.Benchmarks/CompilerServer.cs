// A compiler server of our own, warm like the one that builds use, whose processor time we can read.
using System.Diagnostics;

namespace Permissions.Analyzers.Benchmarks;

internal sealed class CompilerServer : IDisposable
{
    private readonly string pipe = "permissions-benchmark-" + Environment.ProcessId;
    private Process? server;

    /// <summary>Compiles, and says how many seconds of processor time the server spent on it.</summary>
    public double Compile(string responseFile, string home)
    {
        var before = server is null ? TimeSpan.Zero : ProcessorTime();
        Run(responseFile, home, "/shared:" + pipe);
        server ??= FindServer();
        return (ProcessorTime() - before).TotalSeconds;
    }

    /// <summary>Compiles in a process of its own; says its peak of resident memory in MiB.</summary>
    public static double PeakMemory(string responseFile, string home)
    {
        using var compiler = Start(responseFile, home, null);
        var output = compiler.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!compiler.WaitForExit(10))
        {
            compiler.Refresh();
            if (!compiler.HasExited)
                peak = Math.Max(peak, compiler.PeakWorkingSet64);
        }
        Check(compiler, output.Result, responseFile);
        return peak / 1048576.0;
    }

    public void Dispose()
    {
        server?.Kill();
        server?.Dispose();
    }

    private static void Run(string responseFile, string home, string option)
    {
        using var client = Start(responseFile, home, option);
        var output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();
        Check(client, output, responseFile);
    }

    private static Process Start(string responseFile, string home, string? option)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = home };
        start.ArgumentList.Add(Installed.Compiler);
        if (option is not null)
            start.ArgumentList.Add(option);
        start.ArgumentList.Add("/noconfig"); // not allowed inside a response file
        start.ArgumentList.Add("@" + responseFile);
        return Process.Start(start)!;
    }

    // An analyzer that fell over, or code that does not compile, would be measured as fast.
    private static void Check(Process compiler, string output, string responseFile)
    {
        var wrong = output.Split('\n')
            .FirstOrDefault(line => line.Contains(" AD0001:") || line.Contains(" CS8032:") || line.Contains("error "));
        if (compiler.ExitCode != 0 || wrong is not null)
            throw new InvalidOperationException($"{responseFile}: {wrong ?? output[..Math.Min(output.Length, 500)]}");
    }

    private TimeSpan ProcessorTime()
    {
        server!.Refresh();
        return server.TotalProcessorTime;
    }

    private Process FindServer() =>
        Process.GetProcessesByName("VBCSCompiler").Concat(Process.GetProcessesByName("dotnet"))
            .First(process => File.Exists($"/proc/{process.Id}/cmdline") && File.ReadAllText($"/proc/{process.Id}/cmdline") is var line
                && line.Contains("-pipename") && line.Contains(pipe));
}
