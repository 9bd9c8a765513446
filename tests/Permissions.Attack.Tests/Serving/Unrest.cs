// What goes on in a living process beside its requests, at a pace that leaves them room: collections, compilations, a pool that grows.
using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace Permissions.Attacks.Serving;

/// <summary>
/// Every loop rests longer than it works, and whatever it queues ends: items that only sleep, queued faster than two cores' pool grows for
/// them, stand
/// before every request, and it is then the pool that fails and not the drop.
/// </summary>
internal sealed class Unrest
{
    private const int Wave = 6, HeldArrays = 100;
    private static readonly TimeSpan s_blocked = TimeSpan.FromMilliseconds(100);

    private readonly List<Thread> _threads;
    private volatile bool _stop;
    private int _compiled, _waves, _mostPoolThreads, _open;

    public Unrest() => _threads =
    [
        Every(TimeSpan.FromMilliseconds(50), Collect), Every(TimeSpan.FromMilliseconds(20), Compile),
        Every(TimeSpan.FromSeconds(1), GrowPool),
    ];

    public void Start() => _threads.ForEach(static thread => thread.Start());

    /// <summary>Ends it and says how much there was: each number is zero where its loop did nothing.</summary>
    public string End()
    {
        _stop = true;
        _threads.ForEach(static thread => thread.Join());
        ThreadPool.GetMinThreads(out int few, out _);
        return $"collections {GC.CollectionCount(0)} full {GC.CollectionCount(2)} compiled {_compiled} waves {_waves} pool-grew-by "
            + $"{Math.Max(0, _mostPoolThreads - few)}";
    }

    private Thread Every(TimeSpan pace, Action<int> once) => new(() =>
    {
        for (int i = 1; !_stop; i++)
        {
            once(i);
            Thread.Sleep(pace);
        }
    }) { IsBackground = true };

    private readonly Queue<byte[]> _held = new();

    private void Collect(int time)
    {
        _held.Enqueue(new byte[64 * 1024]);
        if (_held.Count > HeldArrays)
            _held.Dequeue();
        GC.Collect(time % 20 == 0 ? 2 : 0);
    }

    private void Compile(int time)
    {
        ParameterExpression number = Expression.Parameter(typeof(int));
        if (Expression.Lambda<Func<int, int>>(Expression.Add(number, Expression.Constant(time)), number).Compile()(1) == time + 1)
            _compiled++;
    }

    // Blocked as code blocks that waits for a task: the pool sees it and makes threads. A wave that still stands is not topped up.
    private void GrowPool(int time)
    {
        if (Volatile.Read(ref _open) > 0)
            return;
        _waves++;
        Interlocked.Add(ref _open, Wave);
        for (int i = 0; i < Wave; i++)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                Task.Delay(s_blocked).Wait();
                _mostPoolThreads = Math.Max(_mostPoolThreads, ThreadPool.ThreadCount);
                Interlocked.Decrement(ref _open);
            });
        }
    }
}
