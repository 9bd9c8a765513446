// A kept folder is brought to every thread by a signal: whatever keeps a thread from taking it is said, and then nothing has changed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Permissions.Linux;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Kernel;

[Collection(AloneCollection.Name)]
public unsafe class BroadcastTests
{
    [LandlockFact]
    public void NoRoomForPendingSignals_SaidAndNothingChanges() => ChildProcess.Run(static () =>
    {
        const int pendingSignals = 11;
        ulong* limit = stackalloc ulong[2], none = stackalloc ulong[2];
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, pendingSignals, 0, (nint)limit).Failed);
        (none[0], none[1]) = (0, limit[1]);
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, pendingSignals, (nint)none).Failed);
        Unsignalled("no room for pending signals");
        Assert.False(Syscalls.Invoke(Syscalls.ProcessLimit, 0, pendingSignals, (nint)limit).Failed);
        Reachable();
    });

    [LandlockFact]
    public void BlocksOneSignal_IsReachedByAnother() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim blocked = new(), done = new();
        Exception? refused = null;
        string other = Folder("other");
        Thread thread = new(() =>
        {
            ulong highest = 1ul << (Syscalls.HighestSignal - 1);
            Assert.False(Syscalls.Invoke(new SystemCall("rt_sigprocmask", 14, 135), 0, (nint)(&highest), 0, sizeof(ulong)).Failed);
            blocked.Set();
            done.Wait();
            refused = Record.Exception(() => File.WriteAllText(Path.Combine(other, "a"), "x"));
        });
        thread.Start();
        blocked.Wait();
        Reachable();
        done.Set();
        thread.Join();
        Assert.True(Refused.IsDenial(refused), $"{refused}");
    });

    [LandlockFact]
    public void FilterRefusesTheSignal_SaidAndNothingChanges() => ChildProcess.Run(static () =>
    {
        // The runtime's own signals go on.
        Seccomp.Install(Bpf.Build(
            [.. Enumerable.Range(Syscalls.FirstFreeSignal, 30)
                .Select(static signal => new SyscallRule(Syscalls.Tgkill, ArgumentTest.Is(2, (uint)signal)))],
            Syscalls.Here));
        Unsignalled("tgkill failed with error 1");
    });

    [LandlockFact]
    public void SleepsUninterruptibly_SaidAndTheProcessLivesWhenItWakes() => ChildProcess.Run(static () =>
    {
        if (Syscalls.Here != Architecture.X64)
            return; // the sleeper is machine code
        int* pipe = stackalloc int[2];
        Assert.False(Syscalls.Invoke(new SystemCall("pipe2", 293, 59), (nint)pipe, 0).Failed);
        int reading = pipe[0];
        // a vfork whose child reads from the pipe and ends: meanwhile its maker takes no signal
        Thread sleeper = new(() => Sleeper()(reading));
        sleeper.Start();
        Assert.True(
            SpinWait.SpinUntil(
                static () => Directory.GetDirectories("/proc/self/task")
                    .Any(static task => File.ReadAllText(task + "/status").Contains("State:\tD")),
                TimeSpan.FromSeconds(30)));
        Unreachable("sleeps uninterruptibly");
        byte end = 1;
        Assert.False(Syscalls.Invoke(new SystemCall("write", 1, 64), pipe[1], (nint)(&end), 1).Failed);
        sleeper.Join();
        Reachable();
    });

    [LandlockFact]
    public void HeldByADebugger_SaidAndTheProcessLivesWhenItIsLetGo() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim done = new();
        int held = 0;
        Thread thread = new(() =>
        {
            Volatile.Write(ref held, (int)Syscalls.Invoke(Syscalls.GetTid).Value);
            done.Wait();
        });
        thread.Start();
        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref held) != 0, TimeSpan.FromSeconds(30)));
        const int setPtracer = 0x59616d61;
        Syscalls.Invoke(Syscalls.Prctl, setPtracer, -1);
        string attached = ChildProcess.Own("attached"), letGo = ChildProcess.Own("let-go");
        Task<string> debugger =
            Task.Run(() =>
                ChildProcess.Run(static arguments => Debug(int.Parse(arguments[0]), arguments[1], arguments[2]),
                    [$"{held}", attached, letGo]));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(attached) || debugger.IsCompleted, TimeSpan.FromSeconds(60)));
        if (debugger.IsFaulted)
            debugger.GetAwaiter().GetResult();
        Unreachable("debugs");
        File.WriteAllText(letGo, "");
        debugger.GetAwaiter().GetResult();
        done.Set();
        thread.Join();
        Reachable();
    });

    [LandlockFact]
    public void SeccompFails_NothingHasChanged() => ChildProcess.Run(static () =>
    {
        KernelLayer.Current = new LinuxEnforcer(LinuxProbe.Here());
        Seccomp.Install(Bpf.Build([new SyscallRule(Syscalls.Seccomp)], Syscalls.Here));
        Unreachable("seccomp(SECCOMP_SET_MODE_FILTER) failed");
    });

    [LandlockFact]
    public void LayersAreUsedUp_NothingHasChanged() => ChildProcess.Run(static () =>
    {
        UseUpLayers();
        Unreachable("16 layers are used up");
    });

    [LandlockFact]
    public void OneThreadCannotTakeIt_StateSaysWhatIsInForce() => ChildProcess.Run(static () =>
    {
        using ManualResetEventSlim done = new(), used = new();
        Thread apart = new(() =>
        {
            UseUpLayers();
            used.Set();
            done.Wait();
        });
        apart.Start();
        used.Wait();
        string kept = Folder("kept"), other = Folder("other");
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            () => ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                new DropOptions { Enforcement = Enforcement.Required }));
        Assert.False(thrown.IsStateUnchanged);
        Assert.Matches(@"Thread \d+ .* could not be restricted.*is dropped", thrown.Message);
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite));
        Assert.Equal(EnforcementLayer.Guard,
            ProcessPermissions.Status.Standings.Single(static one => one.Permission == Permission.FileSystemWrite).Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(Path.Combine(other, "a"), "x"));

        // The rest goes on: another permission is dropped wholly.
        DropResult next = ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, next.Layer);
        done.Set();
        apart.Join();
    });

    [KernelFact]
    public void HundredDropsBesideThreadsThatEnd_NoFalseAlarm() => ChildProcess.Run(static () =>
    {
        bool stop = false;
        Thread[] makers =
        [
            .. Enumerable.Range(0, 3).Select(_ => new Thread(() =>
            {
                while (!Volatile.Read(ref stop))
                    new Thread(static () => { }, 128 * 1024).Start();
            })),
        ];
        foreach (Thread maker in makers)
            maker.Start();
        LinuxEnforcer kernel = new(LinuxProbe.Here());
        for (int drop = 0; drop < 100; drop++)
            kernel.Apply(new KernelDrop(Permission.NetworkListen, new Dictionary<Permission, IReadOnlyList<string>>()));
        Volatile.Write(ref stop, true);
        foreach (Thread maker in makers)
            maker.Join();
    });

    private static void Unreachable(string why)
    {
        string kept = Folder("kept"), other = Folder("other");
        KernelEnforcementException thrown = Assert.Throws<KernelEnforcementException>(
            () => ProcessPermissions.DropExcept(Permission.FileSystemWrite, [kept],
                new DropOptions { Enforcement = Enforcement.Required }));
        Assert.Contains(why, thrown.Message);
        Assert.True(thrown.IsStateUnchanged);
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite));
        EveryThreadWrites(other);
    }

    // A newer kernel reaches its threads without a signal.
    private static void Unsignalled(string why)
    {
        if (LinuxProbe.Here().LandlockTsync)
            Reachable();
        else
            Unreachable(why);
    }

    private static void Reachable()
    {
        DropResult result = ProcessPermissions.DropExcept(Permission.FileSystemWrite, [Folder("kept")],
            new DropOptions { Enforcement = Enforcement.Required });
        Assert.Equal(EnforcementLayer.Both, result.Layer);
        Refused.ByKernel(Permission.FileSystemWrite, () => File.WriteAllText(ChildProcess.Own("a"), "x"));
    }

    private static void EveryThreadWrites(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "main"), "nothing has changed");
        Task.Run(() => File.WriteAllText(Path.Combine(folder, "pool"), "nothing has changed")).GetAwaiter().GetResult();
    }

    private static void UseUpLayers()
    {
        int ruleset = Landlock.Ruleset(1, Kept("/"));
        Syscalls.Invoke(Syscalls.Prctl, Syscalls.PrctlSetNoNewPrivs, 1);
        for (int layer = 0; layer < 16; layer++)
            Assert.False(Syscalls.Invoke(Syscalls.LandlockRestrictSelf, ruleset).Failed);
    }

    internal static Dictionary<Permission, IReadOnlyList<string>> Kept(string folder) =>
        new() { [Permission.FileSystemWrite] = [folder] };

    // Holds a thread of another process as a debugger does, until it is told to let go.
    private static void Debug(int thread, string attached, string letGo)
    {
        const int seize = 0x4206, interrupt = 0x4207, waitAll = 0x40000000;
        SystemCall ptrace = new("ptrace", 101, 117);
        Assert.False(Syscalls.Invoke(ptrace, seize, thread).Failed, "The thread cannot be debugged.");
        Assert.False(Syscalls.Invoke(ptrace, interrupt, thread).Failed);
        Assert.Equal(thread, Syscalls.Invoke(new SystemCall("wait4", 61, 260), thread, 0, waitAll).Value);
        File.WriteAllText(attached, "");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(letGo), TimeSpan.FromSeconds(60)));
    }

    private static delegate* unmanaged<int, int> Sleeper()
    {
        ReadOnlySpan<byte> code =
        [
            0xB8, 58, 0, 0, 0, 0x0F, 0x05, // mov eax, vfork; syscall
            0x85, 0xC0, 0x74, 0x01, 0xC3, // test eax, eax; jz child; ret
            0x31, 0xC0, 0x48, 0x8D, 0x74, 0x24, 0xF8, 0xBA, 1, 0, 0, 0, 0x0F, 0x05, // child: read(handle, rsp - 8, 1)
            0x31, 0xFF, 0xB8, 231, 0, 0, 0, 0x0F, 0x05, // exit_group(0)
        ];
        byte* page = (byte*)(nint)Syscalls.Invoke(
            Syscalls.Mmap, 0, 4096, Syscalls.ProtRead | Syscalls.ProtWrite | Syscalls.ProtExec,
            Syscalls.MapPrivate | Syscalls.MapAnonymous, -1).Value;
        code.CopyTo(new Span<byte>(page, 4096));
        return (delegate* unmanaged<int, int>)page;
    }

    internal static string Folder(string name) => Directory.CreateDirectory(ChildProcess.Own(name)).FullName;
}
