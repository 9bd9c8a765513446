// What the kernel says of every thread of this process: its filters, and whether it can still gain privileges.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Permissions.Linux;

/// <summary>
/// The status files are opened before a drop and read again after it, because the drop may take away the right to open them.
/// </summary>
internal sealed class ThreadStatus : IDisposable
{
    private readonly Dictionary<string, SafeFileHandle> _open = [];

    public ThreadStatus() => AddNewThreads();

    /// <summary>Opens the status of threads made since; does nothing where that is not allowed any more.</summary>
    public void AddNewThreads()
    {
        try
        {
            foreach (string thread in Directory.GetDirectories("/proc/self/task").Where(thread => !_open.ContainsKey(Path.GetFileName(thread))))
                Add(thread);
        }
        catch (UnauthorizedAccessException)
        {
            // fs.read is dropped: threads made since inherit what their makers have, and those are read.
        }
        catch (DirectoryNotFoundException)
        {
            throw new KernelEnforcementException("/proc is not mounted, so it cannot be verified that every thread carries the filter.");
        }
    }

    private void Add(string thread)
    {
        try
        {
            _open.Add(Path.GetFileName(thread), File.OpenHandle(Path.Combine(thread, "status")));
        }
        catch (IOException)
        {
            // It has ended since the folder was listed.
        }
    }

    /// <summary>Thread id, number of filters (or -1 on a kernel that does not say), whether a filter is active, no_new_privs.</summary>
    public IEnumerable<(string Thread, int Filters, bool Filtered, bool NoNewPrivileges)> Read() => _open.Keys.Select(Read).OfType<(string, int, bool, bool)>();

    /// <summary>The same of one thread; null where it has ended.</summary>
    public (string Thread, int Filters, bool Filtered, bool NoNewPrivileges)? Read(string thread)
    {
        byte[] buffer = new byte[8192];
        string text;
        try
        {
            text = Encoding.ASCII.GetString(buffer, 0, RandomAccess.Read(_open[thread], buffer, 0));
        }
        catch (IOException)
        {
            return null;
        }

        if (text.Length == 0 || Field(text, "State:")?[0] is 'Z' or 'X')
            return null;
        int filters = int.Parse(Field(text, "Seccomp_filters:") ?? "-1", CultureInfo.InvariantCulture);
        return (thread, filters, Field(text, "Seccomp:") == "2", Field(text, "NoNewPrivs:") == "1");
    }

    public void Dispose()
    {
        foreach (SafeFileHandle handle in _open.Values)
            handle.Dispose();
    }

    public static string? Field(string status, string name)
    {
        int at = status.IndexOf("\n" + name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        int from = at + 1 + name.Length;
        int to = status.IndexOf('\n', from);
        return status[from..(to < 0 ? status.Length : to)].Trim();
    }
}
