// Puts a Landlock ruleset on every thread of a kernel that can only restrict the calling one: by a signal to each, until no new one appears.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace Permissions.Linux;

/// <summary>
/// The handler must not be managed code: a thread may be stopped anywhere, even inside the collector. It is a few bytes of machine code that make
/// three system calls and write the answer into a table. The two mappings are never given back, because a thread that has
/// written its answer may still stand on the handler's last instruction.
/// </summary>
internal static unsafe class ThreadBroadcast
{
    private const int TableCapacity = 8000, TableBytes = 65536, CodeBytes = 4096;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static Table* s_table;
    private static byte* s_code;
    private static int s_restorer;

    // The handler knows these offsets: ruleset 0, count 4, then pairs of thread id and answer.
    [StructLayout(LayoutKind.Sequential)]
    private struct Table
    {
        public int Ruleset;
        public int Count;
        public Answer First;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Answer
    {
        public int Thread;
        public int Result;
    }

    /// <summary>Why no broadcast can be made here; null where it can.</summary>
    public static string? WhyNot(Architecture architecture) =>
        architecture == Architecture.X64 ? null : $"Landlock cannot restrict all threads at once here, and there is no signal handler for {architecture}";

    /// <summary>Restricts every thread, or throws and names the one that could not be reached; the message says whether anything was restricted.</summary>
    public static void Restrict(int ruleset)
    {
        Prepare();
        using ThreadList threads = ThreadList.Open();
        int signal = FreeSignal(threads);

        // This thread first: what fails here fails before anything has changed.
        Syscalls.Invoke(Syscalls.Prctl, Syscalls.PrctlSetNoNewPrivs, 1);
        SyscallResult own = Syscalls.Invoke(Syscalls.LandlockRestrictSelf, ruleset, 0);
        if (own.Failed)
            throw new KernelEnforcementException(Landlock.Reason(own.Error));

        s_table->Ruleset = ruleset;
        s_table->Count = 0;
        new Span<byte>(&s_table->First, TableCapacity * sizeof(Answer)).Clear();
        KernelSigaction before = default;
        KernelSigaction handler = new()
        {
            Handler = (nint)s_code,
            Flags = Syscalls.SigInfo | Syscalls.SigRestart | Syscalls.SigOnStack | Syscalls.SigRestorer,
            Restorer = (nint)(s_code + s_restorer),
            Mask = ulong.MaxValue,
        };
        Syscalls.Invoke(Syscalls.RtSigaction, signal, (nint)(&handler), (nint)(&before), sizeof(ulong));
        try
        {
            Reach(threads, signal);
        }
        finally
        {
            Syscalls.Invoke(Syscalls.RtSigaction, signal, (nint)(&before), 0, sizeof(ulong));
        }
    }

    // Until two listings in a row show no new thread: a listing may miss one while another ends. A thread made by a reached one has the
    // ruleset already; reaching it again adds a layer and takes nothing away.
    private static void Reach(ThreadList threads, int signal)
    {
        HashSet<int> reached = [(int)Syscalls.Invoke(Syscalls.GetTid).Value];
        for (int quiet = 0; quiet < 2;)
        {
            List<int> sent = [];
            foreach (int thread in threads.Read())
            {
                if (reached.Add(thread) && !Syscalls.Invoke(Syscalls.Tgkill, Environment.ProcessId, thread, signal).Failed)
                    sent.Add(thread);
            }

            if (reached.Count > TableCapacity)
                throw new KernelEnforcementException($"There are more than {TableCapacity} threads.");
            quiet = sent.Count == 0 ? quiet + 1 : 0;
            Await(threads, sent);
        }
    }

    private static void Await(ThreadList threads, List<int> sent)
    {
        long start = Stopwatch.GetTimestamp();
        HashSet<int> waiting = [.. sent];
        for (int spins = 0; waiting.Count > 0; spins++)
        {
            Answer* answers = &s_table->First;
            int count = Math.Min(Volatile.Read(ref s_table->Count), TableCapacity);
            for (int i = 0; i < count; i++)
            {
                int thread = Volatile.Read(ref answers[i].Thread);
                if (waiting.Remove(thread) && answers[i].Result != 0)
                    throw new KernelEnforcementException($"Thread {thread} is not restricted, others are: {Landlock.Reason(-answers[i].Result)}");
            }

            if (waiting.Count == 0)
                return;
            if (spins < 50)
                Thread.Yield();
            else
                Thread.Sleep(1);
            if (spins % 100 == 99)
                waiting.IntersectWith(threads.Read()); // an ended thread answers no more
            if (Stopwatch.GetElapsedTime(start) > s_patience)
                throw new KernelEnforcementException(
                    $"Thread {waiting.First()} could not be reached within {s_patience.TotalSeconds} s; others are restricted.");
        }
    }

    // A signal with no handler that no thread blocks. The C library blocks all of them for a moment in a thread being made, so a blocked
    // one is looked at again; a thread that goes on blocking cannot be reached, which is said before anything changes.
    private static int FreeSignal(ThreadList threads)
    {
        Dictionary<string, ulong> stubborn = Blocking(threads);
        for (long start = Stopwatch.GetTimestamp(); ; Thread.Sleep(1))
        {
            ulong blocked = stubborn.Values.Aggregate(0ul, static (all, mask) => all | mask);
            for (int signal = Syscalls.HighestSignal; signal >= Syscalls.FirstFreeSignal; signal--)
            {
                KernelSigaction action = default;
                bool known = !Syscalls.Invoke(Syscalls.RtSigaction, signal, 0, (nint)(&action), sizeof(ulong)).Failed;
                if (known && action.Handler == 0 && (blocked & (1ul << (signal - 1))) == 0)
                    return signal;
            }

            if (Stopwatch.GetElapsedTime(start) > s_patience / 5)
                break;
            Dictionary<string, ulong> now = Blocking(threads);
            foreach (string thread in stubborn.Keys)
                stubborn[thread] &= now.GetValueOrDefault(thread);
        }

        foreach ((string thread, ulong mask) in stubborn)
        {
            if (mask != 0)
                throw new KernelEnforcementException($"Thread {thread} blocks signals, so it cannot be reached. Nothing was restricted.");
        }

        throw new KernelEnforcementException("Every real-time signal is in use. Nothing was restricted.");
    }

    private static Dictionary<string, ulong> Blocking(ThreadList threads)
    {
        const ulong realTime = ulong.MaxValue << (Syscalls.FirstFreeSignal - 1);
        return threads.BlockedSignals().DistinctBy(static one => one.Thread).ToDictionary(static one => one.Thread, static one => one.Mask & realTime);
    }

    private static void Prepare()
    {
        if (s_table != null)
            return;
        Table* table = (Table*)Map(TableBytes);
        byte* code = (byte*)Map(CodeBytes);
        ReadOnlySpan<byte> handler =
        [
            0xB8, 0x9D, 0x00, 0x00, 0x00,       // mov eax, 157            prctl
            0xBF, 0x26, 0x00, 0x00, 0x00,       // mov edi, 38             PR_SET_NO_NEW_PRIVS
            0xBE, 0x01, 0x00, 0x00, 0x00,       // mov esi, 1
            0x31, 0xD2,                         // xor edx, edx
            0x45, 0x31, 0xD2,                   // xor r10d, r10d
            0x45, 0x31, 0xC0,                   // xor r8d, r8d
            0x0F, 0x05,                         // syscall
            0xB8, 0xBE, 0x01, 0x00, 0x00,       // mov eax, 446            landlock_restrict_self
            0x48, 0xBA, 0, 0, 0, 0, 0, 0, 0, 0, // mov rdx, table          (TableAddress)
            0x8B, 0x3A,                         // mov edi, [rdx]          the ruleset
            0x31, 0xF6,                         // xor esi, esi
            0x0F, 0x05,                         // syscall
            0x41, 0x89, 0xC1,                   // mov r9d, eax
            0xB8, 0xBA, 0x00, 0x00, 0x00,       // mov eax, 186            gettid
            0x0F, 0x05,                         // syscall
            0xB9, 0x01, 0x00, 0x00, 0x00,       // mov ecx, 1
            0xF0, 0x0F, 0xC1, 0x4A, 0x04,       // lock xadd [rdx+4], ecx  the next free answer
            0x81, 0xF9, 0x40, 0x1F, 0x00, 0x00, // cmp ecx, 8000           TableCapacity
            0x73, 0x09,                         // jae ret
            0x44, 0x89, 0x4C, 0xCA, 0x0C,       // mov [rdx+rcx*8+12], r9d the result first:
            0x89, 0x44, 0xCA, 0x08,             // mov [rdx+rcx*8+8], eax  the thread id says it is there
            0xC3,                               // ret
            0xB8, 0x0F, 0x00, 0x00, 0x00,       // mov eax, 15             rt_sigreturn (the restorer)
            0x0F, 0x05,                         // syscall
        ];
        const int TableAddress = 32, RestorerBytes = 7;
        handler.CopyTo(new Span<byte>(code, CodeBytes));
        *(long*)(code + TableAddress) = (long)table;
        if (Syscalls.Invoke(Syscalls.Mprotect, (nint)code, CodeBytes, Syscalls.ProtRead | Syscalls.ProtExec) is { Failed: true } failed)
            throw new KernelEnforcementException($"The handler's page cannot be made executable: error {failed.Error}.");
        s_restorer = handler.Length - RestorerBytes;
        s_code = code;
        s_table = table;
    }

    private static void* Map(int bytes)
    {
        SyscallResult mapped = Syscalls.Invoke(
            Syscalls.Mmap, 0, bytes, Syscalls.ProtRead | Syscalls.ProtWrite, Syscalls.MapPrivate | Syscalls.MapAnonymous, -1);
        if (mapped.Failed)
            throw new KernelEnforcementException($"No memory for the broadcast: error {mapped.Error}.");
        return (void*)(nint)mapped.Value;
    }
}
