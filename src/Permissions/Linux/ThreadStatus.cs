// What the kernel says of every thread of this process: its filters, and whether it can still gain privileges.
using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Permissions.Linux;

internal sealed class ThreadStatus : IDisposable
{
    // Null where fs.read is dropped: then the kernel's own answer has to do.
    private readonly ThreadList? _threads = ThreadList.OpenIfAllowed();
    private readonly Dictionary<int, int> _open = [];
    private readonly int _filters;

    /// <summary>
    /// Looks at this thread, whose filters every other one will have; before a drop that takes the right to open files, opens the
    /// status of every thread.
    /// </summary>
    public ThreadStatus(bool keepsOpen)
    {
        if (_threads is not null)
        {
            int thread = (int)Syscalls.Invoke(Syscalls.GetTid).Value;
            _filters = Filters(_threads.Text(thread, "status"u8, stackalloc byte[ThreadList.StatusBytes]));
        }

        foreach (int thread in keepsOpen && _threads is not null ? _threads.Read() : [])
        {
            SyscallResult opened = _threads!.OpenFile(thread, "status"u8);
            if (!opened.Failed)
                _open.Add(thread, (int)opened.Value);
            if (opened.Error is not (Syscalls.EMFILE or Syscalls.ENFILE))
                continue;
            Dispose();
            throw new KernelEnforcementException(
                "There are fewer handles left than threads, so it cannot be verified that every one carries the filter.");
        }
    }

    /// <summary>Throws if a thread does not carry one filter more. One that is ending has lost its filter: wait until it is gone.</summary>
    public void Verify()
    {
        List<int> wrong = _threads?.Read() ?? [];
        wrong.RemoveAll(thread => Wrong(thread) is null);
        for (long start = Stopwatch.GetTimestamp(); wrong.Count > 0; Thread.Sleep(1))
        {
            wrong.RemoveAll(thread => Wrong(thread) is null);
            if (wrong.Count > 0 && Stopwatch.GetElapsedTime(start) > TimeSpan.FromSeconds(5) && Wrong(wrong[0]) is { } what)
                throw new KernelEnforcementException($"Thread {wrong[0]} does not carry the filter: the kernel says {what}.");
        }
    }

    // What is said of a thread that does not carry it; null of one that does, has ended, or was made when reading was refused already.
    [SkipLocalsInit]
    private string? Wrong(int thread)
    {
        Span<byte> buffer = stackalloc byte[ThreadList.StatusBytes];
        ReadOnlySpan<byte> status = _open.TryGetValue(thread, out int handle)
            ? ThreadList.Text(handle, buffer) : _threads!.Text(thread, "status"u8, buffer);
        if (Field(status, "State:"u8) is [] or [(byte)'Z' or (byte)'X', ..])
            return null;
        int filters = Filters(status);
        bool unprivileged = Field(status, "NoNewPrivs:"u8).SequenceEqual("1"u8);
        return Field(status, "Seccomp:"u8).SequenceEqual("2"u8) && unprivileged && (filters < 0 || filters == _filters + 1)
            ? null : $"{filters} filters, no_new_privs {unprivileged}";
    }

    // -1 on a kernel that does not say.
    private static int Filters(ReadOnlySpan<byte> status) =>
        Utf8Parser.TryParse(Field(status, "Seccomp_filters:"u8), out int filters, out _) ? filters : -1;

    public void Dispose()
    {
        foreach (int handle in _open.Values)
            Syscalls.Invoke(Syscalls.Close, handle);
        _threads?.Dispose();
    }

    /// <summary>The rest of the line that begins so; every line has an end before it.</summary>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> status, ReadOnlySpan<byte> name)
    {
        for (int at; (at = status.IndexOf(name)) > 0; status = status[(at + 1)..])
        {
            if (status[at - 1] != '\n')
                continue;
            ReadOnlySpan<byte> rest = status[(at + name.Length)..];
            return rest[..(rest.IndexOf((byte)'\n') is var end && end < 0 ? rest.Length : end)].Trim("\t "u8);
        }

        return [];
    }
}
