// Lists the ids and states of this process's threads, through a handle that still works after the right to open it is gone.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace Permissions.Linux;

internal sealed unsafe class ThreadList : IDisposable
{
    public const int StatusBytes = 8192;
    private static int s_kept = -1;
    private readonly int _folder;

    private ThreadList(int folder) => _folder = folder;

    public static ThreadList Open() => OpenIfAllowed()
        ?? throw new KernelEnforcementException("/proc/self/task may not be opened, so the threads cannot be listed.");

    /// <summary>Null where the right to open it is gone, and no earlier drop has kept it.</summary>
    public static ThreadList? OpenIfAllowed()
    {
        SyscallResult folder = s_kept >= 0 ? new(s_kept, 0) : OpenFolder();
        if (folder.Error is Syscalls.EPERM or Syscalls.EACCES)
            return null;
        ThreadList list = !folder.Failed ? new((int)folder.Value) : throw new KernelEnforcementException(
            $"The threads cannot be listed: opening /proc/self/task failed with error {folder.Error}.");
        if (list.Read().Contains((int)Syscalls.Invoke(Syscalls.GetTid).Value))
            return list;
        list.Dispose();
        throw new KernelEnforcementException("/proc belongs to another PID namespace, so the threads cannot be listed.");
    }

    /// <summary>Opens the list for good: a later drop needs it, and what comes next takes the right to open it.</summary>
    public static void Keep() => s_kept = s_kept >= 0 ? s_kept : (int)OpenFolder().Value;

    private static SyscallResult OpenFolder()
    {
        fixed (byte* path = "/proc/self/task\0"u8)
            return Syscalls.Invoke(
                Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)path, Syscalls.OpenDirectory | Syscalls.OpenCloseOnExec);
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

    /// <summary>Opens a file that the kernel writes of a thread.</summary>
    public SyscallResult OpenFile(int thread, ReadOnlySpan<byte> file)
    {
        byte* path = stackalloc byte[32];
        Utf8Formatter.TryFormat(thread, new Span<byte>(path, 32), out int length);
        path[length++] = (byte)'/';
        file.CopyTo(new Span<byte>(path + length, 32 - length));
        path[length + file.Length] = 0;
        return Syscalls.Invoke(Syscalls.OpenAt, _folder, (nint)path, Syscalls.OpenCloseOnExec);
    }

    /// <summary>The text of such a file, behind a line's end; empty where the thread has ended or files can no longer be opened.</summary>
    public ReadOnlySpan<byte> Text(int thread, ReadOnlySpan<byte> file, Span<byte> buffer)
    {
        SyscallResult opened = OpenFile(thread, file);
        if (opened.Failed)
            return [];
        ReadOnlySpan<byte> text = Text((int)opened.Value, buffer);
        Syscalls.Invoke(Syscalls.Close, (nint)opened.Value);
        return text;
    }

    public static ReadOnlySpan<byte> Text(int handle, Span<byte> buffer)
    {
        buffer[0] = (byte)'\n';
        fixed (byte* bytes = buffer)
        {
            int length = (int)Syscalls.Invoke(Syscalls.ReadAt, handle, (nint)bytes + 1, buffer.Length - 1).Value;
            return length <= 0 ? [] : buffer[..(length + 1)];
        }
    }

    /// <summary>The system call a thread waits in, if it can be made again after a signal: it has no end, or a fixed one.</summary>
    [SkipLocalsInit]
    public Wait WaitOf(int thread)
    {
        // "running", or number, six arguments, stack and instruction pointer.
        const int Words = 9;
        ulong* values = stackalloc ulong[Words];
        ReadOnlySpan<byte> rest = Text(thread, "syscall"u8, stackalloc byte[256]);
        for (int word = 0; word < Words; word++)
        {
            rest = rest[Math.Min(1, rest.Length)..]; // a line's end or a space
            int prefix = word > 0 && rest.Length > 2 ? 2 : 0;
            if (!Utf8Parser.TryParse(rest[prefix..], out values[word], out int length, word == 0 ? 'D' : 'x'))
                return Wait.None;
            rest = rest[(prefix + length)..];
        }

        foreach ((SystemCall call, int argument, ulong mask, ulong value) in Syscalls.EndlessWaits)
        {
            if ((ulong)call.On(Syscalls.Here) == values[0] && (values[1 + argument] & mask) == value)
                return new Wait((long)values[0], values[8], values[7], values[1], values[2]);
        }

        return Wait.None;
    }

    /// <summary>Which signals a thread blocks: bit 0 is signal 1.</summary>
    public ulong BlockedSignals(int thread) =>
        Utf8Parser.TryParse(
            ThreadStatus.Field(Text(thread, "status"u8, stackalloc byte[StatusBytes]), "SigBlk:"u8), out ulong blocked, out _, 'x')
            ? blocked : 0;

    /// <summary>Whether it has ended and is only listed until its process ends, as a first thread is.</summary>
    public bool IsZombie(int thread) =>
        ThreadStatus.Field(Text(thread, "status"u8, stackalloc byte[StatusBytes]), "State:"u8) is [(byte)'Z' or (byte)'X', ..];

    /// <summary>Its id and, where the kernel still says so, its name and what holds it.</summary>
    public string Describe(int thread)
    {
        ReadOnlySpan<byte> status = Text(thread, "status"u8, stackalloc byte[StatusBytes]);
        string known = Encoding.ASCII.GetString(ThreadStatus.Field(status, "Name:"u8));
        string tracer = Encoding.ASCII.GetString(ThreadStatus.Field(status, "TracerPid:"u8));
        string name = known.Length > 0 ? $"{thread} ({known})" : $"{thread}";
        if (tracer is not ("" or "0"))
            return $"{name}, which process {tracer} debugs,";
        return ThreadStatus.Field(status, "State:"u8) is [(byte)'D', ..] ? $"{name}, which sleeps uninterruptibly," : name;
    }

    public void Dispose()
    {
        if (_folder != s_kept)
            Syscalls.Invoke(Syscalls.Close, _folder);
    }
}
