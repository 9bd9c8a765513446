// The same work as FilteredSystemCalls in processes that live side by side and take turns, so that what disturbs one disturbs all.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Permissions.Benchmarks;

internal static class FilteredPairs
{
    private const int Rounds = 101;

    // The second one without filters is the measure of the noise.
    private static readonly string[] s_filters =
        [FilteredWork.None, FilteredWork.None, FilteredWork.Empty, FilteredWork.One, FilteredWork.AllInOne, FilteredWork.Five];

    private static readonly int s_empty = Array.IndexOf(s_filters, FilteredWork.Empty);

    private static readonly (string Name, int Calls)[] s_work = [("file read", 3000), ("socket round trip", 2000)];

    /// <summary>
    /// Starts one process for each number of filters, lets them take turns, and prints what each costs against the first.
    /// </summary>
    public static void Compare()
    {
        Process[] processes = [.. s_filters.Select(Start)];
        List<double[]>[] times = [.. s_work.Select(static _ => new List<double[]>())];
        for (int round = 0; round < Rounds; round++)
        {
            for (int work = 0; work < s_work.Length; work++)
            {
                double[] nanoseconds = new double[processes.Length];
                for (int i = 0; i < processes.Length; i++)
                {
                    int turn = (round + i) % processes.Length;
                    processes[turn].StandardInput.WriteLine(work);
                    nanoseconds[turn] = double.Parse(processes[turn].StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
                }

                times[work].Add(nanoseconds);
            }
        }

        for (int work = 0; work < s_work.Length; work++)
        {
            for (int i = 0; i < processes.Length; i++)
            {
                double median = Median(times[work].Select(round => round[i])), least = times[work].Min(round => round[i]);
                double none = Median(times[work].Select(round => round[i] / round[0])),
                    empty = Median(times[work].Select(round => round[i] / round[s_empty]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{s_work[work].Name}, {s_filters[i]}: least {least:f0} ns, median {median:f0} ns; median of pairs against no filter "
                        + $"{none:f3}, against an empty one {empty:f3}"));
            }
        }

        foreach (Process process in processes)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>In one of the processes: a line names the work, the answer is nanoseconds a call.</summary>
    public static void Serve(string filters)
    {
        FilteredWork work = new(filters);
        Func<object>[] calls = [work.FileRead, () => work.SocketRoundTrip()];
        for (int i = 0; i < s_work.Length; i++)
            Time(calls[i], s_work[i].Calls * 20); // compiled to the end
        while (Console.ReadLine() is { } line)
        {
            int which = int.Parse(line, CultureInfo.InvariantCulture);
            Console.WriteLine(Time(calls[which], s_work[which].Calls).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static double Time(Func<object> call, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    }

    private static Process Start(string filters)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in new[] { "exec", typeof(FilteredPairs).Assembly.Location, "serve", filters })
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
