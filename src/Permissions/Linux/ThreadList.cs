// The ids of this process's threads, from a handle that goes on answering after the right to open it is gone, and what the kernel says of each.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Permissions.Linux;

internal sealed unsafe class ThreadList : IDisposable
{
    private static int s_kept = -1;
    private readonly int _folder;

    private ThreadList(int folder) => _folder = folder;

    public static ThreadList Open()
    {
        ThreadList list = new(s_kept >= 0 ? s_kept : OpenFolder());
        if (list.Read().Contains((int)Syscalls.Invoke(Syscalls.GetTid).Value))
            return list;
        list.Dispose();
        throw new KernelEnforcementException("/proc belongs to another PID namespace, so the threads cannot be listed.");
    }

    /// <summary>Opens the list for good: a later drop needs it, and what comes next takes the right to open it.</summary>
    public static void Keep() => s_kept = s_kept >= 0 ? s_kept : OpenFolder();

    private static int OpenFolder()
    {
        fixed (byte* path = "/proc/self/task\0"u8)
        {
            SyscallResult folder = Syscalls.Invoke(
                Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)path, Syscalls.OpenDirectory | Syscalls.OpenCloseOnExec);
            return !folder.Failed ? (int)folder.Value : throw new KernelEnforcementException(
                $"The threads cannot be listed: opening /proc/self/task failed with error {folder.Error}.");
        }
    }

    public List<int> Read()
    {
        const int LengthOffset = 16, NameOffset = 19, Bytes = 8192; // struct linux_dirent64
        List<int> threads = [];
        byte* buffer = stackalloc byte[Bytes];
        Syscalls.Invoke(Syscalls.Lseek, _folder, 0, 0);
        for (long read; (read = Syscalls.Invoke(Syscalls.GetDents, _folder, (nint)buffer, Bytes).Value) > 0;)
        {
            for (byte* entry = buffer; entry < buffer + read; entry += *(ushort*)(entry + LengthOffset))
            {
                int thread = 0;
                for (byte* digit = entry + NameOffset; *digit is >= (byte)'0' and <= (byte)'9'; digit++)
                    thread = thread * 10 + (*digit - '0');
                if (thread > 0)
                    threads.Add(thread);
            }
        }

        return threads;
    }

    /// <summary>The system call a thread waits in, where one may be made again after a signal: it waits without end, or until a point in time.</summary>
    public Wait WaitOf(int thread)
    {
        const int Bytes = 256;
        byte* buffer = stackalloc byte[Bytes];
        int length;
        fixed (byte* path = Encoding.ASCII.GetBytes($"{thread}/syscall\0"))
        {
            SyscallResult file = Syscalls.Invoke(Syscalls.OpenAt, _folder, (nint)path, Syscalls.OpenCloseOnExec);
            if (file.Failed)
                return Wait.None;
            length = (int)Syscalls.Invoke(Syscalls.Read, (nint)file.Value, (nint)buffer, Bytes).Value;
            Syscalls.Invoke(Syscalls.Close, (nint)file.Value);
        }

        // "running", or number, six arguments, stack and instruction pointer.
        string[] words = Encoding.ASCII.GetString(buffer, Math.Max(length, 0)).Split(' ', StringSplitOptions.TrimEntries);
        if (words.Length != 9)
            return Wait.None;
        int number = int.Parse(words[0], CultureInfo.InvariantCulture);
        ulong[] values = Array.ConvertAll(words[1..], static word => ulong.Parse(word.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        foreach ((SystemCall call, int argument, ulong mask, ulong value) in Syscalls.EndlessWaits)
        {
            if (call.On(Syscalls.Here) == number && (values[argument] & mask) == value)
                return new Wait(number, values[7], values[6], values[0], values[1]);
        }

        return Wait.None;
    }

    /// <summary>Which signals each thread blocks, by a text that names it: bit 0 is signal 1.</summary>
    public Dictionary<string, ulong> BlockedSignals()
    {
        Dictionary<string, ulong> blocked = [];
        foreach (int thread in Read())
        {
            string status = Status(thread);
            if (ThreadStatus.Field(status, "SigBlk:") is { } mask)
                blocked[Describe(thread, status)] = ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return blocked;
    }

    /// <summary>Whether it has ended and is only listed until its process ends, as a first thread is.</summary>
    public static bool IsZombie(int thread) => ThreadStatus.Field(Status(thread), "State:")?[0] is 'Z' or 'X';

    /// <summary>Its id and, where the kernel still says so, its name and what holds it.</summary>
    public static string Describe(int thread) => Describe(thread, Status(thread));

    private static string Describe(int thread, string status)
    {
        string name = ThreadStatus.Field(status, "Name:") is { } known ? $"{thread} ({known})" : $"{thread}";
        if (ThreadStatus.Field(status, "TracerPid:") is { } tracer and not "0")
            return $"{name}, which process {tracer} debugs,";
        return ThreadStatus.Field(status, "State:")?[0] == 'D' ? $"{name}, which sleeps uninterruptibly," : name;
    }

    // Empty where it has ended, or files cannot be opened any more.
    private static string Status(int thread)
    {
        try
        {
            return "\n" + File.ReadAllText($"/proc/self/task/{thread}/status", Encoding.ASCII);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        if (_folder != s_kept)
            Syscalls.Invoke(Syscalls.Close, _folder);
    }
}
