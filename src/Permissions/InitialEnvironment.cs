// The variables below managed code: the C library's, and the block that the kernel put on the first stack and shows in /proc/self/environ.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Permissions.Linux;

namespace Permissions;

internal static unsafe class InitialEnvironment
{
    /// <summary>
    /// Finds the block; what it returns takes variables out of both. A native thread that reads the environment at the same moment may see
    /// one half
    /// gone, as with any unsetenv.
    /// </summary>
    public static Action<IReadOnlyList<string>> Prepare(Func<string, bool> goes)
    {
        (nint start, nint behind) = Block();
        return names => Remove(names, goes, start, behind);
    }

    private static void Remove(IReadOnlyList<string> names, Func<string, bool> goes, nint start, nint behind)
    {
        // First the C library's pointers, so that nothing points at what is overwritten next; it may hold more than managed code knows of.
        foreach (string name in names.Concat(OfTheLibrary().Where(goes)).Distinct())
        {
            fixed (byte* text = Encoding.UTF8.GetBytes(name + "\0"))
                Syscalls.RemoveVariable(text);
        }

        byte* end = (byte*)behind;
        for (byte* at = (byte*)start; at < end;)
        {
            int length = new ReadOnlySpan<byte>(at, (int)(end - at)).IndexOf((byte)0);
            if (length < 0)
                length = (int)(end - at);
            Span<byte> entry = new(at, length);
            int sign = entry.IndexOf((byte)'=');
            if (sign > 0 && goes(Encoding.UTF8.GetString(entry[..sign])))
                entry.Clear();
            at += length + 1;
        }
    }

    private static List<string> OfTheLibrary()
    {
        List<string> names = [];
        if (!NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "environ", out nint environ))
            return names;
        for (byte** at = *(byte***)environ; at != null && *at != null; at++)
        {
            ReadOnlySpan<byte> entry = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(*at);
            int sign = entry.IndexOf((byte)'=');
            if (sign > 0)
                names.Add(Encoding.UTF8.GetString(entry[..sign]));
        }

        return names;
    }

    // Fields 50 and 51 of /proc/self/stat; the second field is a name in brackets that may hold spaces.
    private static (nint Start, nint End) Block()
    {
        string stat;
        try
        {
            stat = File.ReadAllText("/proc/self/stat");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default; // fs.read is dropped: then nobody here can read the block as a file either
        }

        const int firstBehindName = 3, start = 50, end = 51;
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (nint.Parse(fields[start - firstBehindName], CultureInfo.InvariantCulture),
            nint.Parse(fields[end - firstBehindName], CultureInfo.InvariantCulture));
    }
}
