// The least time and processor time of some rounds of one piece of work: what else goes on on the machine only ever adds.
using System.Diagnostics;

namespace Permissions.Tool.Benchmarks;

internal sealed record Measured(TimeSpan First, TimeSpan Least, TimeSpan LeastProcessor, TimeSpan LeastPause, long Allocated)
{
    public static Measured Of(int rounds, Action work)
    {
        var first = TimeSpan.Zero;
        var (least, processor, pause, allocated) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue, long.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes();
            var paused = GC.GetTotalPauseDuration();
            var used = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            work();
            var taken = clock.Elapsed;
            used = Environment.CpuUsage.TotalTime - used;
            allocated = Math.Min(allocated, GC.GetTotalAllocatedBytes() - bytes);
            paused = GC.GetTotalPauseDuration() - paused;
            if (round == 0)
                first = taken;
            (least, processor, pause) = (taken < least ? taken : least, used < processor ? used : processor,
                paused < pause ? paused : pause);
        }
        return new(first, least, processor, pause, allocated);
    }
}
