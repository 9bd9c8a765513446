// Threads of every age: a drop that reaches one thread, or one that new threads do not inherit, is Node's first fault.
using System;
using System.Collections.Concurrent;
using System.Threading;
using Permissions.Attacks.Harness;
using static Permissions.Attacks.Harness.Native;

namespace Permissions.Attacks;

internal static class OtherThreads
{
    public static readonly Attack[] All =
    [
        Writing.By("a thread made before the drop, past its stub", static ground => Tell((Worker)ground.Held!, () => Writes(ground))) with
        {
            Prepare = static ground => ground.Held = new Worker(),
        },
        Writing.By("a thread made after the drop, past its stub", static ground => Tell(new Worker(), () => Writes(ground))),
        Writing.By("a pool thread, past its stub", static ground =>
        {
            using ManualResetEventSlim done = new();
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    Writes(ground);
                    done.Set();
                },
                null);
            done.Wait();
        }),
        Writing.By("a thread made before the drop, through its stub", static ground => Tell((Worker)ground.Held!, () =>
        {
            ground.Stub(Permission.FileSystemWrite, ground.New);
            Writes(ground);
        })) with
        {
            Prepare = static ground => ground.Held = new Worker(),
        },
        new("userfaultfd, which holds a thread inside a system call", Permission.FileSystemWrite, static _ => Number(323, 1) >= 0)
        {
            Missing = static () => Number(323, 1) is var handle && handle >= 0 && Number(3, handle) == 0
                ? null : "the kernel has no userfaultfd",
        },
    ];

    private static bool Writes(Ground ground) => WriteAndClose(Native.open(ground.New, WriteOnly | Create, 420));

    private static void Tell(Worker worker, Action act)
    {
        if (worker.Do(act) is { } thrown)
            throw thrown;
    }

    private sealed class Worker
    {
        private readonly BlockingCollection<Action> _told = [];
        private readonly BlockingCollection<Exception?> _answers = [];

        public Worker() => new Thread(Work) { IsBackground = true }.Start();

        public Exception? Do(Action act)
        {
            _told.Add(act);
            return _answers.Take();
        }

        private void Work()
        {
            foreach (Action act in _told.GetConsumingEnumerable())
            {
                try
                {
                    act();
                    _answers.Add(null);
                }
                catch (PermissionDeniedException e)
                {
                    _answers.Add(e);
                }
            }
        }
    }
}
