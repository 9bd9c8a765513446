// Follows every link of a path as it stands now; what does not exist keeps its name.
using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Permissions.Linux;

namespace Permissions.State;

/// <summary>
/// On Linux the links are read by system calls into buffers on the stack: a guarded call with paths allocates nothing, and it works
/// after <c>fs.read</c> is dropped, too. The guard's answer is for the moment it asks; only the kernel is safe from a link that changes in
/// between.
/// </summary>
internal static class CanonicalPath
{
    public const int MaxLength = 4096;
    private const int MaxLinks = 40;

    public static string Of(string absolute)
    {
        Span<char> canonical = stackalloc char[MaxLength];
        int length = Resolve(absolute, canonical);
        return length < 0 ? absolute : canonical[..length].ToString();
    }

    /// <summary>Writes the canonical path and returns its length, or -1 where the path is too long or goes round in links.</summary>
    public static int Resolve(string absolute, Span<char> canonical)
    {
        if (OperatingSystem.IsLinux())
            return ResolveOnLinux(absolute, canonical);
        string resolved = ResolveElsewhere(absolute);
        return resolved.AsSpan().TryCopyTo(canonical) ? resolved.Length : -1;
    }

    [SkipLocalsInit] // the buffers are written before they are read
    private static int ResolveOnLinux(string absolute, Span<char> canonical)
    {
        Span<byte> done = stackalloc byte[MaxLength];
        Span<byte> rest = stackalloc byte[MaxLength];
        Span<byte> link = stackalloc byte[MaxLength];
        if (Encoding.UTF8.GetByteCount(absolute) > MaxLength)
            return -1;
        int restLength = Encoding.UTF8.GetBytes(absolute, rest);
        int doneLength = 0, links = 0;
        while (restLength > 0)
        {
            // Take the next name off the rest.
            int slash = rest[..restLength].IndexOf((byte)'/');
            int nameLength = slash < 0 ? restLength : slash;
            int next = slash < 0 ? restLength : slash + 1;
            ReadOnlySpan<byte> name = rest[..nameLength];
            int before = doneLength;
            if (name is [(byte)'.', (byte)'.'])
            {
                doneLength = Math.Max(done[..doneLength].LastIndexOf((byte)'/'), 0);
            }
            else if (nameLength > 0 && name is not [(byte)'.'])
            {
                if (doneLength + 1 + nameLength + 1 >= MaxLength)
                    return -1;
                done[doneLength] = (byte)'/';
                name.CopyTo(done[(doneLength + 1)..]);
                doneLength += 1 + nameLength;
            }

            rest[next..restLength].CopyTo(rest);
            restLength -= next;
            if (doneLength <= before)
                continue;

            done[doneLength] = 0;
            int linkLength = ReadLink(done, link);
            if (linkLength <= 0)
                continue; // no link, or nothing there: the name stands

            if (++links > MaxLinks || linkLength + 1 + restLength > MaxLength)
                return -1;
            // The link's target goes before the rest; an absolute one starts again at the root.
            rest[..restLength].CopyTo(rest[(linkLength + 1)..]);
            link[..linkLength].CopyTo(rest);
            rest[linkLength] = (byte)'/';
            restLength += linkLength + 1;
            doneLength = link[0] == (byte)'/' ? 0 : before;
        }

        if (doneLength == 0)
            done[doneLength++] = (byte)'/';
        return Encoding.UTF8.TryGetChars(done[..doneLength], canonical, out int written) ? written : -1;
    }

    private static unsafe int ReadLink(ReadOnlySpan<byte> path, Span<byte> target)
    {
        const int CurrentDirectory = -100;
        fixed (byte* from = path)
        fixed (byte* to = target)
            return (int)Syscalls.Invoke(Syscalls.ReadLinkAt, CurrentDirectory, (nint)from, (nint)to, target.Length).Value;
    }

    private static string ResolveElsewhere(string absolute)
    {
        string rest = "";
        for (string? existing = absolute; existing is not null; existing = Path.GetDirectoryName(existing))
        {
            if (Directory.Exists(existing) || File.Exists(existing))
            {
                FileSystemInfo? target = File.ResolveLinkTarget(existing, returnFinalTarget: true);
                return Path.Combine(target?.FullName ?? existing, rest);
            }

            rest = Path.Combine(Path.GetFileName(existing), rest);
        }

        return absolute;
    }
}
