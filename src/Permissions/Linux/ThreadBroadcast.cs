// Applies a Landlock ruleset to every thread on kernels that can only restrict the calling thread: it signals each thread.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace Permissions.Linux;

/// <summary>
/// First every thread is asked, which changes nothing: one that cannot be signalled or does not answer stops the drop. Then every thread
/// is told. The handler must not be managed code: a thread may be stopped anywhere, even inside the collector. It stays for good, and so
/// does its memory: a signal that a thread has not taken yet must find it, whenever that thread wakes.
/// </summary>
internal sealed unsafe class ThreadBroadcast : IDisposable
{
    private const int Ask = 1, Restrict = 2, Pending = int.MinValue, Marks = 1024;
    private const int Capacity = 65536, CodeBytes = 65536; // the longest page there is
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static Table* s_table;
    private static KernelSigaction s_handler;

    private readonly ThreadList _threads = ThreadList.Open();
    private readonly Dictionary<int, int> _slots = [];
    private readonly Stack<int> _free = [];
    private HashSet<int> _answered = [];
    private int _signal, _deaf;
    private ulong _blocked;
    private string? _failure;

    // The handler knows all offsets: phase 0, ruleset 4, mark 8, number of slots 12, slots of 48 bytes from 16.
    [StructLayout(LayoutKind.Sequential)]
    private struct Table
    {
        public int Phase, Ruleset, Mark, Count;
        public Slot First;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Slot
    {
        public int Thread, Answer;
        public Wait Wait;
    }

    /// <summary>Asks every thread, or throws and names the one that cannot be reached: nothing has changed then.</summary>
    public static ThreadBroadcast Reach()
    {
        Prepare();
        ThreadBroadcast broadcast = new();
        try
        {
            broadcast.AskAll();
            return broadcast;
        }
        catch
        {
            broadcast.Dispose();
            throw;
        }
    }

    private void AskAll()
    {
        // A thread that blocks the signal for longer than the C library needs to create one is asked by another signal, if there is one.
        HashSet<int> taken = [];
        do
        {
            _signal = FreeSignal();
            _deaf = 0;
            _answered = [];
            fixed (KernelSigaction* handler = &s_handler)
                Syscalls.Invoke(Syscalls.RtSigaction, _signal, (nint)handler, 0, sizeof(ulong));
            s_table->Phase = Ask;

            // A thread that is made while this goes on is running: after some listings there is nothing left to learn from new ones.
            for (int quiet = 0, listings = 0; quiet < 2 && listings < 20 && _deaf == 0; listings++)
            {
                List<int> answers = SignalAndWait();
                taken.UnionWith(answers);
                quiet = answers.Count == 0 ? quiet + 1 : 0;
            }
        }
        while (_deaf != 0);

        s_table->Mark = Enumerable.Range(0, Marks).Last(mark => !taken.Contains(mark));
    }

    /// <summary>Restricts every thread that has not inherited it. Where it throws, the other threads are restricted.</summary>
    public void RestrictAll(int ruleset)
    {
        s_table->Ruleset = ruleset;
        _answered = [];
        Volatile.Write(ref s_table->Phase, Restrict);

        // Until two listings in a row show no thread without it: a listing may miss one while another ends.
        long start = Stopwatch.GetTimestamp();
        for (int quiet = 0; quiet < 2;)
        {
            List<int> answers = SignalAndWait();
            quiet = answers.Contains(0) ? 0 : quiet + 1;
            if (Stopwatch.GetElapsedTime(start) > 2 * s_patience)
                throw new KernelEnforcementException("Threads are created faster than they can be reached.");
        }

        if (_failure is not null)
            throw new KernelEnforcementException(_failure);
    }

    // Asked in vain, the drop stops here. Told in vain, the others are told all the same.
    private void Fail(int thread, string why, bool isSilent = false)
    {
        string message = $"Thread {_threads.Describe(thread)} {why}.";
        if (s_table->Phase == Ask)
            throw new KernelEnforcementException(message) { IsThreadSilent = isSilent };
        _failure ??= message;
        _answered.Add(thread);
    }

    // The handler stays. With no slot in the table it does nothing.
    public void Dispose()
    {
        Volatile.Write(ref s_table->Count, 0);
        s_table->Phase = 0;
        _threads.Dispose();
    }

    // One listing: signals each thread that has not answered in this phase, waits for them all, and returns what they answered.
    private List<int> SignalAndWait()
    {
        HashSet<int> here = [.. _threads.Read()];
        _answered.IntersectWith(here);
        foreach (int ended in _slots.Keys.Where(thread => !here.Contains(thread)).ToList())
        {
            (&s_table->First)[_slots[ended]].Thread = 0;
            _free.Push(_slots[ended]);
            _slots.Remove(ended);
        }

        List<int> waiting = [.. here.Where(thread => !_answered.Contains(thread) && Send(thread))];
        List<int> answers = [];
        long start = Stopwatch.GetTimestamp();
        for (int spins = 0; ; spins++)
        {
            waiting.RemoveAll(Answered);
            if (spins % 100 == 99)
                waiting.RemoveAll(Ended);
            if (waiting.Count == 0
                || (s_table->Phase == Ask && Stopwatch.GetElapsedTime(start) > s_patience / 5 && waiting.Exists(CannotAnswer)))
                return answers;
            if (Stopwatch.GetElapsedTime(start) > s_patience)
            {
                waiting.ForEach(thread => Fail(thread, $"did not answer within {s_patience.TotalSeconds} s", isSilent: true));
                return answers;
            }

            if (spins < 50)
                Thread.Yield();
            else
                Thread.Sleep(1);
        }

        bool Answered(int thread)
        {
            int answer = Volatile.Read(ref (&s_table->First)[_slots[thread]].Answer);
            if (answer == Pending)
                return false;
            if (answer < 0)
                Fail(thread, "could not be restricted: " + Landlock.Reason(-answer));
            answers.Add(answer);
            _answered.Add(thread);
            return true;
        }
    }

    // False where the thread has ended, and only then.
    private bool Send(int thread)
    {
        if (!_slots.TryGetValue(thread, out int slot))
        {
            slot = _free.TryPop(out int free) ? free : s_table->Count;
            if (slot == Capacity)
                throw new KernelEnforcementException($"There are more than {Capacity} threads.");
            _slots.Add(thread, slot);
        }

        (&s_table->First)[slot] = new Slot { Thread = thread, Answer = Pending, Wait = _threads.WaitOf(thread) };
        Volatile.Write(ref s_table->Count, Math.Max(s_table->Count, slot + 1));
        for (long start = Stopwatch.GetTimestamp(); ; Thread.Sleep(1))
        {
            SyscallResult sent = Syscalls.Invoke(Syscalls.Tgkill, Environment.ProcessId, thread, _signal);
            if (!sent.Failed || sent.Error == Syscalls.ESRCH)
                return !sent.Failed;
            if (sent.Error == Syscalls.EAGAIN && Stopwatch.GetElapsedTime(start) < s_patience / 5)
                continue;
            Fail(thread, "cannot be signalled: " + (sent.Error == Syscalls.EAGAIN
                ? "there is no room for pending signals (ulimit -i; another process of the user may fill it)"
                : $"tgkill failed with error {sent.Error}"));
            return false;
        }
    }

    private bool Ended(int thread) =>
        Syscalls.Invoke(Syscalls.Tgkill, Environment.ProcessId, thread, 0).Error == Syscalls.ESRCH || _threads.IsZombie(thread);

    // One with no handler, or with ours, that none of the threads blocks that were found to block one.
    private int FreeSignal()
    {
        for (int signal = Syscalls.HighestSignal; signal >= Syscalls.FirstFreeSignal; signal--)
        {
            KernelSigaction action = default;
            bool known = !Syscalls.Invoke(Syscalls.RtSigaction, signal, 0, (nint)(&action), sizeof(ulong)).Failed;
            if (known && (action.Handler == 0 || action.Handler == s_handler.Handler) && (_blocked & (1ul << (signal - 1))) == 0)
                return signal;
        }

        throw new KernelEnforcementException(
            _deaf == 0 ? "Every real-time signal is in use."
                : $"Thread {_threads.Describe(_deaf)} blocks signals, so it cannot be reached.");
    }

    // Looked at only where a thread does not answer, since it takes as long as asking it.
    private bool CannotAnswer(int thread)
    {
        ulong blocked = _threads.BlockedSignals(thread);
        if ((blocked & (1ul << (_signal - 1))) == 0)
            return false;
        (_deaf, _blocked) = (thread, _blocked | blocked);
        return true;
    }

    private static void Prepare()
    {
        if (s_table != null)
            return;
        SyscallResult mapped = Syscalls.Invoke(
            Syscalls.Mmap, 0, CodeBytes + 16 + Capacity * sizeof(Slot), Syscalls.ProtRead | Syscalls.ProtWrite,
            Syscalls.MapPrivate | Syscalls.MapAnonymous, -1);
        if (mapped.Failed)
            throw new KernelEnforcementException($"No memory for the broadcast: error {mapped.Error}.");
        byte* code = (byte*)(nint)mapped.Value;
        Table* table = (Table*)(code + CodeBytes);
        nint restorer = BroadcastHandler.Write(code, CodeBytes, (nint)table);
        if (Syscalls.Invoke(Syscalls.Mprotect, (nint)code, CodeBytes, Syscalls.ProtRead | Syscalls.ProtExec) is { Failed: true } failed)
            throw new KernelEnforcementException($"The handler's page cannot be made executable: error {failed.Error}.");
        s_handler = new KernelSigaction
        {
            Handler = (nint)code,
            Flags = Syscalls.SigInfo | Syscalls.SigRestart | Syscalls.SigOnStack | (restorer == 0 ? 0 : Syscalls.SigRestorer),
            Restorer = restorer,
            Mask = ulong.MaxValue,
        };
        s_table = table;
    }
}
