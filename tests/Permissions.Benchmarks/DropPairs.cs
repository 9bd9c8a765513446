// How long a drop takes in processes of its own, of this build and of another one, which take turns.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace Permissions.Benchmarks;

internal static class DropPairs
{
    private const string First = "first drop", Filter = "by a filter", Kept = "by a kept folder";

    private static readonly (string Kind, int Threads, int Processes)[] s_drops =
    [
        (First, 1, 21), (Filter, 1, 5), (Kept, 1, 5), (Filter, 16, 5), (Kept, 16, 5), (Filter, 128, 5), (Kept, 128, 5), (Filter, 512, 5),
        (Kept, 512, 5),
    ];

    /// <summary>Prints medians; with the path of another build's Permissions.dll also that build's, and the ratio of the two.</summary>
    public static void Compare(string? otherLibrary)
    {
        string here = Path.GetDirectoryName(typeof(DropPairs).Assembly.Location)!;
        string other = otherLibrary is null ? here : CopyWith(here, otherLibrary);
        foreach ((string kind, int threads, int processes) in s_drops)
        {
            List<double> ours = [], theirs = [];
            for (int process = -1; process < processes; process++)
            {
                double one = Time(here, kind, threads), another = otherLibrary is null ? one : Time(other, kind, threads);
                if (process < 0)
                    continue; // what it reads from the disk is in memory from here on
                ours.Add(one);
                theirs.Add(another);
            }

            double median = Median(ours), before = Median(theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}, {threads} threads: {median:f1} ms")
                + (otherLibrary is null
                    ? "" : string.Create(CultureInfo.InvariantCulture, $"; the other build {before:f1} ms, ratio {median / before:f2}")));
        }

        if (otherLibrary is not null)
            Directory.Delete(other, recursive: true);
    }

    /// <summary>In a process of its own: drops once and prints the milliseconds that the caller waits.</summary>
    public static void Drop(string kind, int threads)
    {
        string kept = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        using ManualResetEventSlim end = new();
        for (int i = 1; i < threads; i++)
            new Thread(end.Wait, 128 * 1024) { IsBackground = true }.Start();
        if (kind != First)
        {
            // Once before, so that what is measured is not the compiler.
            ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required });
            ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()],
                new DropOptions { Enforcement = Enforcement.Required });
        }

        long start = Stopwatch.GetTimestamp();
        _ = kind switch
        {
            First => ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess,
                new DropOptions { Enforcement = Enforcement.Required }),
            Filter => ProcessPermissions.Drop(Permission.NetworkListen, new DropOptions { Enforcement = Enforcement.Required }),
            _ => ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept], new DropOptions { Enforcement = Enforcement.Required }),
        };
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        end.Set();
        Console.WriteLine(kept);
        Console.WriteLine(milliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double Time(string folder, string kind, int threads)
    {
        ProcessStartInfo start = new("dotnet",
            ["exec", Path.Combine(folder, Path.GetFileName(typeof(DropPairs).Assembly.Location)), "drop", kind, $"{threads}"])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string kept = process.StandardOutput.ReadLine()!;
        double milliseconds = double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        process.WaitForExit();
        Directory.Delete(kept);
        return milliseconds;
    }

    // The same program with another library beside it: its public members are the same.
    private static string CopyWith(string folder, string library)
    {
        string copy = Directory.CreateTempSubdirectory("permissions-benchmark-").FullName;
        foreach (string file in Directory.GetFiles(folder))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        File.Copy(library, Path.Combine(copy, "Permissions.dll"), overwrite: true);
        return copy;
    }

    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
