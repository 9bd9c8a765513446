// Landlock: the kernel refuses a permission everywhere except below the allowed folders and on the allowed ports.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

namespace Permissions.Linux;

internal static class Landlock
{
    // What each version of the interface adds, and how long its ruleset is. A newer kernel is used as the last line.
    private static readonly (int Abi, FileRight Adds, PortRight AddsPorts, int RulesetSize)[] s_versions =
    [
        (1, Reads | Changes, PortRight.None, 8), (2, FileRight.Refer, PortRight.None, 8), (3, FileRight.Truncate, PortRight.None, 8),
        (4, FileRight.None, PortRight.BindTcp | PortRight.ConnectTcp, 16),
        (6, FileRight.None, PortRight.None, 24), (9, FileRight.ResolveUnix, PortRight.None, 24),
        (10, FileRight.None, PortRight.BindUdp | PortRight.ConnectUdp, 24),
    ];

    private const FileRight Reads = FileRight.ReadFile | FileRight.ReadDirectory;

    private const FileRight Changes = FileRight.WriteFile | FileRight.RemoveDirectory | FileRight.RemoveFile | FileRight.MakeCharacter
        | FileRight.MakeDirectory | FileRight.MakeFile | FileRight.MakeSocket | FileRight.MakeFifo
        | FileRight.MakeBlock | FileRight.MakeLink;

    private const FileRight Writes = Changes | FileRight.Refer | FileRight.Truncate;

    // A rule for a file, and not a folder, may name only these.
    private const FileRight OfFiles = FileRight.WriteFile | FileRight.ReadFile | FileRight.Truncate;

    [Flags]
    private enum PortRight : ulong
    {
        None = 0, BindTcp = 1 << 0, ConnectTcp = 1 << 1, BindUdp = 1 << 2, ConnectUdp = 1 << 3,
    }

    [Flags]
    private enum FileRight : ulong
    {
        None = 0, WriteFile = 1 << 1, ReadFile = 1 << 2, ReadDirectory = 1 << 3, RemoveDirectory = 1 << 4,
        RemoveFile = 1 << 5, MakeCharacter = 1 << 6, MakeDirectory = 1 << 7, MakeFile = 1 << 8, MakeSocket = 1 << 9,
        MakeFifo = 1 << 10, MakeBlock = 1 << 11, MakeLink = 1 << 12, Refer = 1 << 13, Truncate = 1 << 14, ResolveUnix = 1 << 16,
    }

    /// <summary>The first version that mediates truncation; before it a filter must refuse that without regard to folders.</summary>
    public const int AbiWithTruncate = 3;

    /// <summary>The first version under which anything can be moved from one folder to another at all.</summary>
    public const int AbiWithRefer = 2;

    /// <summary>The first versions that know TCP ports, names of Unix sockets in memory, and UDP ports.</summary>
    public const int AbiWithPorts = 4, AbiWithScopes = 6, AbiWithUdp = 10;

    /// <summary>Creates the ruleset and returns its handle, which the caller closes. Kept paths that do not exist are left out.</summary>
    public static unsafe int Ruleset(int abi, IReadOnlyDictionary<Permission, IReadOnlyList<string>> kept)
    {
        (FileRight mediated, PortRight ports, int size) = Mediated(abi);
        FileRight handled = FileRight.None;
        LandlockRuleset attributes = default;
        foreach (Permission leaf in kept.Keys)
        {
            handled |= Rights(leaf) & mediated;
            attributes.HandledNetwork |= (ulong)(Ports(leaf) & ports);
            if (leaf == Permission.NetworkConnect && abi >= AbiWithScopes)
                attributes.Scoped |= Syscalls.LandlockScopeAbstractUnix;
        }

        // A layer that says nothing of moves refuses them. The kernel still refuses one that would make a file readable or writable.
        attributes.HandledFiles = (ulong)(handled | (FileRight.Refer & mediated));
        SyscallResult ruleset = Syscalls.Invoke(Syscalls.LandlockCreateRuleset, (nint)(&attributes), size);
        if (ruleset.Failed)
            throw new KernelEnforcementException($"landlock_create_ruleset failed with error {ruleset.Error}.");
        try
        {
            foreach ((Permission leaf, IReadOnlyList<string> resources) in kept)
            {
                foreach (string resource in resources)
                {
                    if ((leaf & Permission.Network) != 0)
                        KeepPort((int)ruleset.Value, resource, Ports(leaf) & ports);
                    else
                        Keep((int)ruleset.Value, resource, Rights(leaf) & mediated);
                }
            }

            // Who sends without being bound, as for a name, gets a port that the kernel chooses.
            if (((PortRight)attributes.HandledNetwork & PortRight.BindUdp) != 0)
                KeepPort((int)ruleset.Value, ":0", PortRight.BindUdp);
            if (((FileRight)attributes.HandledFiles & ~handled) != 0)
                Keep((int)ruleset.Value, "/", FileRight.Refer);
        }
        catch
        {
            Syscalls.Invoke(Syscalls.Close, (nint)ruleset.Value);
            throw;
        }

        return (int)ruleset.Value;
    }

    /// <summary>
    /// Restricts a thread that ends at once: what fails there, for want of layers, memory or leave, fails before anything has changed.
    /// </summary>
    public static void Try(int ruleset)
    {
        SyscallResult restricted = default;
        Thread thread = new(() => restricted = Restrict(ruleset, 0));
        thread.Start();
        thread.Join();
        ThrowIfFailed(restricted);
    }

    /// <summary>Restricts the calling thread and no other.</summary>
    public static void RestrictThisThread(int ruleset) => ThrowIfFailed(Restrict(ruleset, 0));

    /// <summary>Restricts every thread at once (ABI 8 and above), by this ruleset alone: a thread's own rules are replaced.</summary>
    public static void RestrictAtOnce(int ruleset) => ThrowIfFailed(Restrict(ruleset, Syscalls.LandlockRestrictSelfTsync));

    private static SyscallResult Restrict(int ruleset, int flags)
    {
        Syscalls.Invoke(Syscalls.Prctl, Syscalls.PrctlSetNoNewPrivs, 1);
        return Syscalls.Invoke(Syscalls.LandlockRestrictSelf, ruleset, flags);
    }

    private static void ThrowIfFailed(SyscallResult restricted)
    {
        if (restricted.Failed)
            throw new KernelEnforcementException(Reason(restricted.Error));
    }

    public static string Reason(int error) => error == Syscalls.E2BIG
        ? "Landlock's 16 layers are used up: keep fewer sets of folders, or name them all in one drop"
        : $"landlock_restrict_self failed with error {error}";

    private static (FileRight Mediated, PortRight Ports, int Size) Mediated(int abi)
    {
        var known = s_versions.Where(version => version.Abi <= abi).ToList();
        return (known.Aggregate(FileRight.None, static (all, version) => all | version.Adds),
            known.Aggregate(PortRight.None, static (all, version) => all | version.AddsPorts), known[^1].RulesetSize);
    }

    private static FileRight Rights(Permission leaf) => leaf switch
    {
        Permission.FileSystemWrite => Writes,
        Permission.FileSystemRead => Reads,
        Permission.NetworkConnect => FileRight.ResolveUnix,
        _ => FileRight.None,
    };

    private static PortRight Ports(Permission leaf) => leaf switch
    {
        Permission.NetworkConnect => PortRight.ConnectTcp | PortRight.ConnectUdp,
        Permission.NetworkListen => PortRight.BindTcp | PortRight.BindUdp,
        _ => PortRight.None,
    };

    private static unsafe void KeepPort(int ruleset, string port, PortRight rights)
    {
        LandlockPort rule = new() { Allowed = (ulong)rights, Port = ulong.Parse(port.AsSpan(1), CultureInfo.InvariantCulture) };
        SyscallResult added = Syscalls.Invoke(Syscalls.LandlockAddRule, ruleset, Syscalls.LandlockRuleNetPort, (nint)(&rule));
        if (added.Failed)
            throw new KernelEnforcementException($"Port {port} cannot be kept: landlock_add_rule failed with error {added.Error}.");
    }

    private static unsafe void Keep(int ruleset, string path, FileRight rights)
    {
        SyscallResult parent = Open(path, Syscalls.OpenPath | Syscalls.OpenCloseOnExec | Syscalls.OpenDirectory);
        if (parent.Failed)
        {
            rights &= OfFiles;
            parent = Open(path, Syscalls.OpenPath | Syscalls.OpenCloseOnExec);
            if (parent.Error == Syscalls.ENOENT)
                return; // what is not there cannot be kept; the kernel is then stricter than the guard
        }

        if (parent.Failed)
            throw new KernelEnforcementException($"'{path}' cannot be kept: opening it failed with error {parent.Error}.");
        LandlockPathBeneath rule = new() { Allowed = (ulong)rights, Parent = (int)parent.Value };
        SyscallResult added = Syscalls.Invoke(Syscalls.LandlockAddRule, ruleset, Syscalls.LandlockRulePathBeneath, (nint)(&rule));
        Syscalls.Invoke(Syscalls.Close, (nint)parent.Value);
        if (added.Failed)
            throw new KernelEnforcementException($"'{path}' cannot be kept: landlock_add_rule failed with error {added.Error}.");
    }

    // Asks for neither reading nor writing. Where a filter lets only opening for writing through, it says so, which the kernel ignores.
    private static unsafe SyscallResult Open(string path, int flags)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + "\0"))
        {
            SyscallResult opened = Syscalls.Invoke(Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)name, flags);
            return opened.Error != Syscalls.EPERM ? opened
                : Syscalls.Invoke(Syscalls.OpenAt, Syscalls.CurrentDirectory, (nint)name, flags | 1);
        }
    }
}
