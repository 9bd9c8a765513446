// Where a program that was started to be audited writes its lines, from its first guarded call on.
using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Permissions.Linux;

namespace Permissions;

internal static class AuditFile
{
    /// <summary>The word for the error stream; anything else is a file's path.</summary>
    public const string ErrorStream = "stderr";

    /// <summary>
    /// Writes every event there. What cannot be opened must not change the program: then the lines go to its error stream, after a word
    /// why.
    /// </summary>
    public static void Open(string where)
    {
        Stream stream;
        try
        {
            stream = where == ErrorStream ? Console.OpenStandardError() : Append(where);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Console.Error.WriteLine($"permissions: the audit is written here, because {e.Message}");
            stream = Console.OpenStandardError();
        }

        PermissionEvents.WriteTo(stream);
    }

    // The children of a program have the same file: the kernel puts each line at its end, which FileMode.Append does not ask for.
    public static unsafe FileStream Append(string path)
    {
        if (!OperatingSystem.IsLinux())
            return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        const int mode = 0x1A4; // rw-r--r--
        fixed (byte* name = Encoding.UTF8.GetBytes(path + "\0"))
        {
            SyscallResult opened = Syscalls.Invoke(
                Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)name, Syscalls.OpenAppend | Syscalls.OpenCloseOnExec, mode);
            if (opened.Failed)
                throw new IOException($"opening '{path}' failed with error {opened.Error}");
            return new FileStream(new SafeFileHandle((nint)opened.Value, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        }
    }
}
