// Starts a program with only the permissions it is granted: this process restricts itself in the kernel and becomes the program.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Permissions.Linux;

namespace Permissions.CompilerServices;

/// <summary>What <c>permissions run</c> calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Launch
{
    /// <summary>Why this kernel cannot start programs so; null when it can.</summary>
    /// <param name="restricts">Whether something is refused to the program.</param>
    public static string? WhyNot(bool restricts)
    {
        if (!OperatingSystem.IsLinux())
            return "starting a program with fewer permissions needs Linux";
        LinuxProbe probe = LinuxProbe.Here();
        return restricts && (probe.LandlockAbi == 0 || !probe.SeccompTsync) ? $"the kernel lacks what it needs ({probe})" : null;
    }

    /// <summary>Restricts this process and becomes <paramref name="file"/>; returns only to throw.</summary>
    /// <exception cref="Win32Exception">The system cannot execute the file.</exception>
    /// <param name="whole">Permissions that are refused altogether, as far as a filter can.</param>
    /// <param name="kept">File permissions that are refused everywhere but below these paths, and network permissions but for these
    /// ports.</param>
    /// <param name="file">The program, by its full path.</param>
    /// <param name="arguments">Its arguments, the first being its own name.</param>
    /// <param name="environment">Its environment, as <c>NAME=VALUE</c>.</param>
    public static void Become(Permission whole, IReadOnlyDictionary<Permission, IReadOnlyList<string>> kept, string file,
        IEnumerable<string> arguments, IEnumerable<string> environment)
    {
        LinuxProbe probe = LinuxProbe.Here();
        List<SyscallRule> rules = Seccomp.Rules(whole);
        // the one exec is ours; without fork the program can only replace itself
        rules.RemoveAll(static rule => rule.Call == Syscalls.Execve);
        Seccomp.BesideLandlock(rules, kept, probe.LandlockAbi);
        BpfInstruction[] filter = Bpf.Build(rules, probe.Architecture);
        int ruleset = kept.Count == 0 ? -1 : Landlock.Ruleset(probe.LandlockAbi, kept);
        Become(file, arguments, environment, () =>
        {
            // The program takes this thread's place, and the other threads end.
            if (ruleset >= 0)
                Landlock.RestrictThisThread(ruleset);
            Seccomp.Install(filter);
        });
    }

    /// <summary>Becomes <paramref name="file"/> with nothing refused; returns only to throw.</summary>
    /// <param name="file">The program, by its full path.</param>
    /// <param name="arguments">Its arguments, the first being its own name.</param>
    /// <param name="environment">Its environment, as <c>NAME=VALUE</c>.</param>
    public static void Become(string file, IEnumerable<string> arguments, IEnumerable<string> environment) =>
        Become(file, arguments, environment, static () => { });

    private static unsafe void Become(string file, IEnumerable<string> arguments, IEnumerable<string> environment, Action restrict)
    {
        byte[][] words = [.. arguments.Concat(environment).Prepend(file).Select(static word => Encoding.UTF8.GetBytes(word + "\0"))];
        int count = arguments.Count();
        nint[] pinned = [.. words.Select(static word => GCHandle.Alloc(word, GCHandleType.Pinned).AddrOfPinnedObject())];
        nint[] argv = [.. pinned.Skip(1).Take(count), 0];
        nint[] envp = [.. pinned.Skip(1 + count), 0];
        restrict();
        // The runtime ignores SIGPIPE, and what is ignored stays so in the program: 'yes | head' would write on.
        KernelSigaction standard = default;
        Syscalls.Invoke(Syscalls.RtSigaction, Syscalls.SigPipe, (nint)(&standard), 0, sizeof(ulong));
        fixed (nint* a = argv)
        fixed (nint* e = envp)
        {
            SyscallResult became = Syscalls.Invoke(Syscalls.Execve, pinned[0], (nint)a, (nint)e);
            throw new Win32Exception(became.Error, $"{file} cannot be executed: {new Win32Exception(became.Error).Message}.");
        }
    }
}
