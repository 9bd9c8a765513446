// Bodies that hang, die, flood and leave children behind: the test gets an answer, and nothing is left running.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Xunit;

namespace Permissions.Testing.Tests;

public class FaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task BodyThatHangs_IsKilledInTime_AndItsOutputAndDenialsStandInTheException()
    {
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(
            static () =>
            {
                Console.WriteLine($"process {Environment.ProcessId}");
                _ = GuardServices.Denied(Permission.FileSystemWrite, "/a");
                Thread.Sleep(Timeout.Infinite);
            },
            new DroppedProcessOptions { Permissions = Permission.FileSystemWrite, Timeout = TimeSpan.FromSeconds(5) }));
        Assert.IsType<TimeoutException>(failed.InnerException);
        Assert.Null(failed.ExitCode);
        Assert.Contains("did not end within 00:00:05", failed.Message);
        Assert.Contains("Refused so far:\n  FileSystemWrite was refused for '/a' by the guard in FaultTests.", failed.Message);
        Assert.Equal("/a", Assert.Single(failed.Denials).Resource);
        Assert.False(IsRunning(Number(failed.Output)));
    }

    [LinuxFact]
    public async Task BodyThatHangs_IsKilledWithAllItsChildren()
    {
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(
            static () =>
            {
                using Process shell = Process.Start("/bin/sh", ["-c", "sleep 300 & echo process $!; wait"]);
                Thread.Sleep(Timeout.Infinite);
            },
            new DroppedProcessOptions { Timeout = TimeSpan.FromSeconds(5) }));
        Assert.False(IsRunning(Number(failed.Output)));
    }

    [Fact]
    public async Task Cancellation_KillsTheChild()
    {
        using CancellationTokenSource cancelled = new(TimeSpan.FromSeconds(2));
        Stopwatch watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DroppedProcess.RunAsync(static () => Thread.Sleep(Timeout.Infinite), new DroppedProcessOptions(), cancelled.Token));
        Assert.True(watch.Elapsed < Patience);
    }

    [Fact]
    public async Task FailFast_SaysHowTheChildEnded()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() =>
                DroppedProcess.RunAsync(static () => Environment.FailFast("the last word")));
        Assert.Contains("before its body had ended", failed.Message);
        Assert.Contains("the last word", failed.Output);
        if (OperatingSystem.IsLinux())
            Assert.Contains("exit code 134 (SIGABRT)", failed.Message);
    }

    [LinuxFact]
    public async Task Segfault_SaysHowTheChildEnded()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() =>
                DroppedProcess.RunAsync(static () => Marshal.WriteByte(0x10_0000, 1), Permission.FileSystemWrite));
        Assert.Matches(@"exit code 13[49] \(SIG(ABRT|SEGV)\) before its body had ended", failed.Message);
    }

    [Fact]
    public async Task BodyThatEndsTheProcess_HasNotEnded()
    {
        DroppedProcessException failed =
            await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(static () => Environment.Exit(0)));
        Assert.Equal(0, failed.ExitCode);
        Assert.Contains("exit code 0 before its body had ended", failed.Message);
    }

    [Fact]
    public async Task FloodOfOutput_ComesBackWhole_AndBlocksNothing()
    {
        DroppedResult result = await DroppedProcess.RunAsync(static () =>
        {
            string line = new('x', 99);
            for (int i = 0; i < 30_000; i++)
                Console.WriteLine(line);
            Console.Error.Write(new string('y', 1_000_000));
        }, Permission.FileSystemWrite);
        Assert.Null(result.Failure);
        Assert.Equal(30_000 * 99, result.Output.Count(static letter => letter == 'x'));
        Assert.Equal(1_000_000, result.Output.Count(static letter => letter == 'y'));
    }

    [Fact]
    public async Task EndlessOutput_IsCutAndCounted()
    {
        DroppedResult result = await DroppedProcess.RunAsync(static () =>
        {
            string line = new('x', 1 << 20);
            for (int i = 0; i < 12; i++)
                Console.Write(line);
        });
        Assert.EndsWith($"… {4 << 20} letters more", result.Output);
    }

    [LinuxFact]
    public async Task GrandchildThatHoldsTheOutputOpen_HoldsUpNothing()
    {
        Stopwatch watch = Stopwatch.StartNew();
        DroppedResult<int> result = await DroppedProcess.RunAsync(static () => Process.Start("sleep", "25").Id);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Process.GetProcessById(result.Value).Kill();
    }

    [Fact]
    public async Task ThreadThatIsLeftBehind_HoldsUpNothing()
    {
        DroppedResult result =
            await DroppedProcess.RunAsync(static () => new Thread(static () => Thread.Sleep(Timeout.Infinite)).Start(),
                new DroppedProcessOptions { Timeout = Patience });
        Assert.Null(result.Failure);
    }

    [Fact]
    public async Task Sixteen_RunAtOnce_EachWithItsOwnAnswer()
    {
        DroppedResult<int>[] results = await Task.WhenAll(Enumerable.Range(0, 16).Select(static number => DroppedProcess.RunAsync(
            static own =>
            {
                string file = Path.Combine(Path.GetTempPath(), "same-name");
                _ = PermissionDeniedException.TryGetDenial(Record.Exception(() => File.WriteAllText(file, own + "")), out _);
                Console.WriteLine($"I am {own}.");
                return own;
            },
            number, new DroppedProcessOptions { Permissions = number % 2 == 0 ? Permission.FileSystemWrite : Permission.ChildProcess })));
        for (int i = 0; i < 16; i++)
        {
            Assert.Equal(i, results[i].Value);
            Assert.Contains($"I am {i}.", results[i].Output);
            Assert.Equal(i % 2 == 0 ? 1 : 0, results[i].Denials.Count);
        }
    }

    // A parent that dies without a word: the child of a child must not outlive it.
    [LinuxFact]
    public async Task ParentThatDies_TakesItsChildWithIt()
    {
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(static async () =>
        {
            string told = Path.Combine(Path.GetTempPath(), "told");
            _ = DroppedProcess.RunAsync(
                static told =>
                {
                    File.WriteAllText(told, Environment.ProcessId + "\n");
                    Thread.Sleep(Timeout.Infinite);
                },
                told);
            while (!File.Exists(told) || !File.ReadAllText(told).EndsWith('\n'))
                await Task.Delay(20);
            Console.WriteLine("process " + File.ReadAllText(told));
            Environment.FailFast("no time to say goodbye");
        }));
        int orphan = Number(failed.Output);
        Stopwatch watch = Stopwatch.StartNew();
        while (IsRunning(orphan) && watch.Elapsed < Patience)
            await Task.Delay(50);
        Assert.False(IsRunning(orphan));
    }

    [Fact]
    public async Task WithTheDebugVariable_TheChildWaitsForADebugger()
    {
        // In a process of its own, for the variable is that of the whole process.
        DroppedProcessException failed = await Assert.ThrowsAsync<DroppedProcessException>(() => DroppedProcess.RunAsync(
            static async () => await DroppedProcess.RunAsync(static () => Console.WriteLine("the body ran")),
            new DroppedProcessOptions { Startup = static () => Environment.SetEnvironmentVariable("PERMISSIONS_TESTING_DEBUG", "1"),
                Timeout = TimeSpan.FromSeconds(6) }));
        Assert.Matches(@"DroppedProcess: process \d+ waits for a debugger\.", failed.Output);
        Assert.DoesNotContain("the body ran", failed.Output);
    }

    private static int Number(string output) =>
        int.Parse(output.Split("process ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);

    // A process that has ended and that nobody has waited for yet does not run.
    private static bool IsRunning(int process) => OperatingSystem.IsLinux()
        ? File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal)
        : Process.GetProcesses().Any(one => one.Id == process);
}
