// Native code that waits while a drop reaches its thread by a signal: the wait goes on.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

public unsafe class WaitTests
{
    // Each waits without end for a byte in a pipe, or until a point in time.
    private static readonly (SystemCall Call, Func<int, nint[]> Arguments)[] s_waits =
    [
        (new("poll", 7, -1), static pipe => [Poll(pipe), 1, -1]),
        (new("ppoll", 271, 73), static pipe => [Poll(pipe), 1, 0, 0, 0]),
        (new("select", 23, -1), static pipe => [pipe + 1, Set(pipe), 0, 0, 0]),
        (new("pselect6", 270, 72), static pipe => [pipe + 1, Set(pipe), 0, 0, 0, 0]),
        (new("epoll_wait", 232, -1), static pipe => [Epoll(pipe), Memory(), 1, -1]),
        (new("epoll_pwait", 281, 22), static pipe => [Epoll(pipe), Memory(), 1, -1, 0, 8]),
        (new("clock_nanosleep", 230, 115), static _ => [1, 1, Memory(Environment.TickCount64 / 1000 + 5), 0]),
        (new("read", 0, 63), static pipe => [pipe, Memory(), 1]),
    ];

    [LandlockFact]
    public void EndlessWait_GoesOnOverADropThatKeepsAFolder() => ChildProcess.Run(static () =>
    {
        // compiles what the next one needs
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()],
            new DropOptions { Enforcement = Enforcement.Required });
        (SystemCall Call, Func<int, nint[]> Arguments)[] waits = [.. s_waits.Where(static wait => wait.Call.On(Syscalls.Here) >= 0)];
        List<string> wrong = [];
        List<int> writing = [], waiting = [];
        Thread[] threads =
        [
            .. waits.Select(wait =>
            {
                int* pipe = stackalloc int[2];
                Assert.False(Syscalls.Invoke(new SystemCall("pipe2", 293, 59), (nint)pipe, 0).Failed);
                writing.Add(pipe[1]);
                nint[] arguments = [.. wait.Arguments(pipe[0]), 0, 0, 0, 0, 0, 0];
                return new Thread(() =>
                {
                    lock (waiting)
                        waiting.Add((int)Syscalls.Invoke(Syscalls.GetTid).Value);
                    SyscallResult result = Syscalls.Invoke(wait.Call, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
                        arguments[5]);
                    lock (wrong)
                    {
                        if (result.Failed)
                            wrong.Add($"{wait.Call.Name}: error {result.Error}");
                    }
                });
            }),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        Assert.True(SpinWait.SpinUntil(() => AllWait(waiting, threads.Length), TimeSpan.FromSeconds(30)));
        ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Directory.CreateDirectory(ChildProcess.Own("kept")).FullName],
            new DropOptions { Enforcement = Enforcement.Required });
        byte one = 1;
        foreach (int pipe in writing)
            Syscalls.Invoke(new SystemCall("write", 1, 64), pipe, (nint)(&one), 1);
        foreach (Thread thread in threads)
            thread.Join();
        Assert.Empty(wrong);
    });

    private static bool AllWait(List<int> threads, int count)
    {
        lock (threads)
        {
            return threads.Count == count
                && threads.All(static thread => File.ReadAllText($"/proc/self/task/{thread}/status")
                    .Contains("State:\tS", StringComparison.Ordinal));
        }
    }

    // Memory that stays: a thread may look at it at any time.
    private static nint Memory(long first = 0)
    {
        nint memory = System.Runtime.InteropServices.Marshal.AllocHGlobal(1024);
        new Span<byte>((void*)memory, 1024).Clear();
        *(long*)memory = first;
        return memory;
    }

    private static nint Poll(int handle) => Memory((long)1 << 32 | (uint)handle); // POLLIN

    private static nint Set(int handle)
    {
        nint set = Memory();
        ((byte*)set)[handle / 8] |= (byte)(1 << (handle % 8));
        return set;
    }

    private static nint Epoll(int handle)
    {
        nint epoll = (nint)Syscalls.Invoke(new SystemCall("epoll_create1", 291, 20), 0).Value;
        Assert.False(Syscalls.Invoke(new SystemCall("epoll_ctl", 233, 21), epoll, 1, handle, Memory(1)).Failed);
        return epoll;
    }
}
