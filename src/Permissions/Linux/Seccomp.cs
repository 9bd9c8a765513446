// What the kernel refuses for each dropped permission, and how such a filter is put on every thread.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Permissions.Linux;

internal static class Seccomp
{
    // EPERM, not EACCES: .NET makes UnauthorizedAccessException of both, but the file system's own refusal to open, create or
    // delete is EACCES, so the two can be told apart (PermissionDeniedException.TryGetDenial). libc also takes EPERM from fchmod
    // or link as "not here" and goes on, so copying a file into a kept folder still works.
    private const int Refused = Syscalls.EPERM;

    /// <summary>The permissions a filter can hold alone, without paths.</summary>
    public const Permission Holds = Permission.FileSystem | Permission.ChildProcess | Permission.Network | Permission.NativeCode;

    /// <summary>The rules for these permissions; with any permission at all come the ways round a filter.</summary>
    public static List<SyscallRule> Rules(Permission permissions)
    {
        List<SyscallRule> rules = [];
        Refuse(rules, Syscalls.WaysRound);
        foreach (uint request in Syscalls.IoctlTypes)
            rules.Add(new(Syscalls.Ioctl, Refused, ArgumentTest.Is(1, request)));
        if (permissions.HasFlag(Permission.FileSystemWrite))
            FileSystemWrite(rules);
        if (permissions.HasFlag(Permission.ChildProcess))
            ChildProcess(rules);
        if (permissions.HasFlag(Permission.FileSystemRead))
            FileSystemRead(rules);
        if (permissions.HasFlag(Permission.NetworkConnect))
            NetworkConnect(rules);
        if (permissions.HasFlag(Permission.NetworkListen))
            NetworkListen(rules);
        if (permissions.HasFlag(Permission.NativeCode))
            NativeCode(rules);
        return rules;
    }

    // Handles that are open for writing keep working: write, ftruncate, fallocate and shared mappings stand. Changing mode,
    // owner, time or attributes is refused through handles too, because a handle open for reading is enough for it.
    private static void FileSystemWrite(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.Open, Refused, ArgumentTest.AnyOf(1, Syscalls.OpenWriteFlags)));
        rules.Add(new(Syscalls.OpenAt, Refused, ArgumentTest.AnyOf(2, Syscalls.OpenWriteFlags)));
        rules.Add(new(Syscalls.OpenByHandleAt, Refused, ArgumentTest.AnyOf(2, Syscalls.OpenWriteFlags)));
        rules.Add(new(Syscalls.MqOpen, Refused, ArgumentTest.AnyOf(1, Syscalls.OpenWriteFlags)));

        // Its flags lie behind a pointer, which a filter cannot follow; callers fall back to openat.
        rules.Add(new(Syscalls.OpenAt2, Syscalls.ENOSYS));
        Refuse(rules, Syscalls.Names);
        Metadata(rules);

        foreach ((SystemCall call, int flags) in Syscalls.IpcObjects)
            rules.Add(new(call, Refused, ArgumentTest.AnyOf(flags, Syscalls.IpcCreate)));

        // What CoreDumps has lowered stays so; asking for it goes on.
        rules.Add(new(Syscalls.SetLimit, Refused, ArgumentTest.Is(0, Syscalls.LimitCore)));
        rules.Add(new(Syscalls.ProcessLimit, Refused, ArgumentTest.Is(1, Syscalls.LimitCore), ArgumentTest.IsNot(2, 0)));
        rules.Add(new(Syscalls.ProcessLimit, Refused, ArgumentTest.Is(1, Syscalls.LimitCore), ArgumentTest.IsNot(2, 0) with { HighHalf = true }));
    }

    /// <summary>What Landlock does not mediate: these are refused even where a folder is kept.</summary>
    public static void BesideLandlock(List<SyscallRule> rules, IReadOnlyDictionary<Permission, IReadOnlyList<string>> kept, int landlockAbi)
    {
        if (kept.ContainsKey(Permission.FileSystemRead))
            QueuesAndAttributes(rules);
        if (kept.TryGetValue(Permission.NetworkConnect, out IReadOnlyList<string>? ports))
            Unseen(rules, datagrams: landlockAbi >= Landlock.AbiWithUdp || ports.Contains(":53"));
        if (kept.ContainsKey(Permission.NetworkListen))
        {
            RawSockets(rules);
            rules.Add(new(Syscalls.Socket, Refused, ArgumentTest.Is(2, Syscalls.ProtocolMptcp)));
        }

        if (!kept.ContainsKey(Permission.FileSystemWrite))
            return;
        Metadata(rules);
        rules.Add(new(Syscalls.MqUnlink, Refused));
        rules.Add(new(Syscalls.MqOpen, Refused, ArgumentTest.AnyOf(1, Syscalls.OpenWriteFlags)));
        if (landlockAbi >= Landlock.AbiWithTruncate)
            return;
        rules.Add(new(Syscalls.TruncateCall, Refused));
        rules.Add(new(Syscalls.Open, Refused, ArgumentTest.NoneOf(1, Syscalls.OpenAccess), ArgumentTest.AnyOf(1, Syscalls.OpenTruncate)));
        rules.Add(new(Syscalls.OpenAt, Refused, ArgumentTest.NoneOf(2, Syscalls.OpenAccess), ArgumentTest.AnyOf(2, Syscalls.OpenTruncate)));
        rules.Add(new(Syscalls.OpenAt2, Syscalls.ENOSYS));
    }

    private static void Metadata(List<SyscallRule> rules)
    {
        Refuse(rules, Syscalls.Metadata);
        Refuse(rules, Syscalls.Mounts);
        rules.Add(new(Syscalls.Ioctl, Refused, Array.ConvertAll(Syscalls.IoctlAllowed, static one => new ArgumentTest(1, one.Mask, one.Value, Negated: true))));
    }

    private static void ChildProcess(List<SyscallRule> rules)
    {
        Refuse(rules, Syscalls.Spawns);
        rules.Add(new(Syscalls.Clone, Refused, ArgumentTest.NoneOf(0, Syscalls.CloneThread)));

        // With a third argument the kernel starts the administrator's helper for a key that it does not find.
        rules.Add(new(Syscalls.RequestKey, Refused, ArgumentTest.IsNot(2, 0)));
        rules.Add(new(Syscalls.RequestKey, Refused, ArgumentTest.IsNot(2, 0) with { HighHalf = true }));

        // Its flags lie behind a pointer; libc then makes threads with clone, whose flags we see.
        rules.Add(new(Syscalls.Clone3, Syscalls.ENOSYS));
    }

    // Contents and listings are refused, by anything but a handle that is open already. Asking for metadata is not: fstat on an open
    // handle is the same call as stat on a path, and what tells them apart lies behind a pointer.
    private static void FileSystemRead(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.Open, Refused, NotForWritingAlone(1)));
        rules.Add(new(Syscalls.OpenAt, Refused, NotForWritingAlone(2)));
        rules.Add(new(Syscalls.OpenByHandleAt, Refused, NotForWritingAlone(2)));
        rules.Add(new(Syscalls.OpenAt2, Syscalls.ENOSYS));
        QueuesAndAttributes(rules);
    }

    private static void QueuesAndAttributes(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.MqOpen, Refused, NotForWritingAlone(1)));
        Refuse(rules, Syscalls.Reads);
    }

    private static ArgumentTest NotForWritingAlone(int flags) => new(flags, Syscalls.OpenAccess, 1, Negated: true);

    // Addresses lie behind pointers, so families are told apart where a socket is made: stream sockets of the three families a
    // listener needs are left, and they cannot connect. Datagram, raw, packet, netlink and vsock sockets cannot be made at all.
    private static void NetworkConnect(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.Connect, Refused));
        rules.Add(new(
            Syscalls.Socket, Refused,
            ArgumentTest.IsNot(0, Syscalls.FamilyUnix), ArgumentTest.IsNot(0, Syscalls.FamilyInternet), ArgumentTest.IsNot(0, Syscalls.FamilyInternet6)));
        rules.Add(new(Syscalls.Socket, Refused, new ArgumentTest(1, Syscalls.SocketTypeMask, Syscalls.SocketStream, Negated: true)));
        rules.Add(new(
            Syscalls.Socket, Refused,
            ArgumentTest.IsNot(2, 0), ArgumentTest.IsNot(2, Syscalls.ProtocolTcp), ArgumentTest.IsNot(2, Syscalls.ProtocolMptcp)));

        Pairs(rules);

        // A destination given with the data.
        rules.Add(new(Syscalls.SendTo, Refused, ArgumentTest.IsNot(4, 0)));
        rules.Add(new(Syscalls.SendTo, Refused, ArgumentTest.IsNot(4, 0) with { HighHalf = true }));
        FastOpen(rules);
    }

    // What Landlock's ports do not see: other families than the internet's, Multipath TCP, data sent while connecting, and datagrams without the tenth
    // version. Where a name server's port is kept, datagram sockets are left, or no name could be resolved.
    private static void Unseen(List<SyscallRule> rules, bool datagrams)
    {
        ArgumentTest other = new(1, Syscalls.SocketTypeMask, Syscalls.SocketStream, Negated: true), stream = new(1, Syscalls.SocketTypeMask, Syscalls.SocketStream);
        rules.Add(new(Syscalls.Socket, Refused, ArgumentTest.IsNot(0, Syscalls.FamilyInternet), ArgumentTest.IsNot(0, Syscalls.FamilyInternet6)));
        rules.Add(new(Syscalls.Socket, Refused, stream, ArgumentTest.IsNot(2, 0), ArgumentTest.IsNot(2, Syscalls.ProtocolTcp)));
        rules.Add(datagrams
            ? new(Syscalls.Socket, Refused, other, new ArgumentTest(1, Syscalls.SocketTypeMask, Syscalls.SocketDatagram, Negated: true))
            : new(Syscalls.Socket, Refused, other));
        rules.Add(new(Syscalls.Socket, Refused, other, ArgumentTest.IsNot(2, 0), ArgumentTest.IsNot(2, Syscalls.ProtocolUdp)));
        Pairs(rules);
        FastOpen(rules);
    }

    // One half of a pair of datagram sockets sends wherever it is told, with the destination behind a pointer.
    private static void Pairs(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.SocketPair, Refused, ArgumentTest.IsNot(0, Syscalls.FamilyUnix)));
        rules.Add(new(Syscalls.SocketPair, Refused, new ArgumentTest(1, Syscalls.SocketTypeMask, Syscalls.SocketStream, Negated: true)));
    }

    private static void FastOpen(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.SendTo, Refused, ArgumentTest.AnyOf(3, Syscalls.SendFastOpen)));
        rules.Add(new(Syscalls.SendMessage, Refused, ArgumentTest.AnyOf(2, Syscalls.SendFastOpen)));
        rules.Add(new(Syscalls.SendMessages, Refused, ArgumentTest.AnyOf(3, Syscalls.SendFastOpen)));
    }

    // Whoever asks for the network's interfaces binds a netlink socket, whose address has a length of its own; so has a Unix name of ten bytes or
    // fewer. Packet sockets receive without being bound, and so do raw ones, but for those that ping.
    private static void NetworkListen(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.Bind, Refused, ArgumentTest.IsNot(2, Syscalls.NetlinkAddressLength)));
        rules.Add(new(Syscalls.Listen, Refused));
        RawSockets(rules);
    }

    private static void RawSockets(List<SyscallRule> rules)
    {
        rules.Add(new(Syscalls.Socket, Refused, ArgumentTest.Is(0, Syscalls.FamilyPacket)));
        rules.Add(new(Syscalls.Socket, Refused, new ArgumentTest(1, Syscalls.SocketTypeMask, Syscalls.SocketPacket)));
        rules.Add(new(
            Syscalls.Socket, Refused, new ArgumentTest(1, Syscalls.SocketTypeMask, Syscalls.SocketRaw),
            new ArgumentTest(0, ~8u, Syscalls.FamilyInternet), ArgumentTest.IsNot(2, Syscalls.ProtocolIcmp), ArgumentTest.IsNot(2, Syscalls.ProtocolIcmp6)));
    }

    // How a loader maps a library's code: executable, private, from a file. The JIT's own mappings are anonymous or shared.
    private static void NativeCode(List<SyscallRule> rules) => rules.Add(new(
        Syscalls.Mmap, Refused,
        ArgumentTest.AnyOf(2, Syscalls.ProtExec), new ArgumentTest(3, Syscalls.MapTypeMask | Syscalls.MapAnonymous, Syscalls.MapPrivate)));

    private static void Refuse(List<SyscallRule> rules, SystemCall[] calls)
    {
        foreach (SystemCall call in calls)
            rules.Add(new(call, Refused));
    }

    /// <summary>Puts the filter on every thread at once, or on none.</summary>
    public static unsafe void Install(BpfInstruction[] filter)
    {
        SyscallResult privileges = Syscalls.Invoke(Syscalls.Prctl, Syscalls.PrctlSetNoNewPrivs, 1);
        if (privileges.Failed)
            throw new KernelEnforcementException($"prctl(PR_SET_NO_NEW_PRIVS) failed with error {privileges.Error}.");
        fixed (BpfInstruction* instructions = filter)
        {
            BpfProgram program = new() { Length = (ushort)filter.Length, Instructions = instructions };
            SyscallResult installed = Syscalls.Invoke(
                Syscalls.Seccomp, (nint)Syscalls.SeccompSetModeFilter, (nint)Syscalls.SeccompFilterTsync, (nint)(&program));
            if (installed.Failed)
                throw new KernelEnforcementException($"seccomp(SECCOMP_SET_MODE_FILTER) failed with error {installed.Error}.");
            if (installed.Value != 0)
                throw new KernelEnforcementException($"thread {installed.Value} runs under a filter of its own, so the kernel put ours on no thread.");
        }
    }

    /// <summary>The same, and no core dump from here on, which the kernel writes where no filter looks: lowers the limit, which the filter then keeps. A filter that cannot be installed leaves it as it was.</summary>
    public static void InstallAndStopDumps(BpfInstruction[] filter)
    {
        // At 1 the kernel neither writes a file, which would be longer, nor starts the program that core_pattern may name; at 0 it starts that.
        ulong before = DumpLimit(1);
        try
        {
            Install(filter);
        }
        catch (KernelEnforcementException)
        {
            DumpLimit(before);
            throw;
        }
    }

    // The soft limit alone, so that it can be given back; where the hard one is lower, that.
    private static unsafe ulong DumpLimit(ulong limit)
    {
        ulong* both = stackalloc ulong[2];
        SyscallResult result = Syscalls.Invoke(Syscalls.ProcessLimit, 0, (nint)Syscalls.LimitCore, 0, (nint)both);
        ulong before = both[0];
        both[0] = ulong.Min(limit, both[1]);
        if (result.Failed || (result = Syscalls.Invoke(Syscalls.ProcessLimit, 0, (nint)Syscalls.LimitCore, (nint)both)).Failed)
            throw new KernelEnforcementException($"The limit of core dumps cannot be lowered: prlimit64 failed with error {result.Error}.");
        return before;
    }
}
