// The ids of this process's threads, from a handle that goes on answering after the right to open it is gone.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Permissions.Linux;

internal sealed unsafe class ThreadList : IDisposable
{
    private readonly int _folder;

    private ThreadList(int folder) => _folder = folder;

    public static ThreadList Open()
    {
        fixed (byte* path = "/proc/self/task\0"u8)
        {
            SyscallResult folder = Syscalls.Invoke(
                Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)path, Syscalls.OpenDirectory | Syscalls.OpenCloseOnExec);
            if (folder.Failed)
                throw new KernelEnforcementException(
                    $"The threads cannot be listed: opening /proc/self/task failed with error {folder.Error}. Nothing was restricted.");
            return new ThreadList((int)folder.Value);
        }
    }

    public List<int> Read()
    {
        const int LengthOffset = 16, NameOffset = 19; // struct linux_dirent64
        List<int> threads = [];
        byte* buffer = stackalloc byte[8192];
        Syscalls.Invoke(Syscalls.Lseek, _folder, 0, 0);
        for (long read; (read = Syscalls.Invoke(Syscalls.GetDents, _folder, (nint)buffer, 8192).Value) > 0;)
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

    /// <summary>Which signals each thread blocks: bit 0 is signal 1.</summary>
    public List<(string Thread, ulong Mask)> BlockedSignals()
    {
        List<(string, ulong)> blocked = [];
        foreach (int thread in Read())
        {
            string status;
            try
            {
                status = File.ReadAllText($"/proc/self/task/{thread}/status", Encoding.ASCII);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue; // it has ended, or files cannot be opened any more: the broadcast itself will tell
            }

            if (ThreadStatus.Field(status, "SigBlk:") is { } mask)
            {
                string name = $"{thread} ({ThreadStatus.Field("\n" + status, "Name:")})";
                blocked.Add((name, ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }

        return blocked;
    }

    public void Dispose() => Syscalls.Invoke(Syscalls.Close, _folder);
}
