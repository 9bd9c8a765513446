// What the kernel refuses for each dropped permission, and how such a filter is put on every thread.
using System;
using System.Collections.Generic;
using System.Linq;
using static Permissions.Linux.ArgumentTest;
using static Permissions.Linux.SyscallRule;
using static Permissions.Linux.Syscalls;

namespace Permissions.Linux;

internal static class Seccomp
{
    /// <summary>The permissions a filter can hold alone, without paths.</summary>
    public const Permission Holds = Permission.FileSystem | Permission.ChildProcess | Permission.Network | Permission.NativeCode;

    /// <summary>The rules for these permissions; with any permission at all come the ways round a filter.</summary>
    public static List<SyscallRule> Rules(Permission permissions)
    {
        List<SyscallRule> rules =
            [.. Each(Bypasses), .. Array.ConvertAll(IoctlTypes, static request => new SyscallRule(Ioctl, Is(1, request)))];
        foreach (Permission leaf in PermissionName.Leaves(permissions))
            rules.AddRange(RulesOf(leaf));
        return rules;
    }

    private static SyscallRule[] RulesOf(Permission leaf) => leaf switch
    {
        // Handles that are open for writing keep working: write, ftruncate, fallocate and shared mappings stand. Changing mode,
        // owner, time or attributes is refused through handles too, because a handle open for reading is enough for it.
        Permission.FileSystemWrite =>
        [
            new(Open, AnyOf(1, OpenWriteFlags)), new(OpenAt, AnyOf(2, OpenWriteFlags)), new(OpenByHandleAt, AnyOf(2, OpenWriteFlags)),
            new(MqOpen, AnyOf(1, OpenWriteFlags)), Unknown(OpenAt2), .. Each(Names), .. Attributes,
            .. Array.ConvertAll(IpcObjects, static one => new SyscallRule(one.Call, AnyOf(one.Flags, IpcCreate))),

            // The limit of core dumps stays as InstallAndStopDumps has lowered it; asking for it goes on.
            new(SetLimit, Is(0, LimitCore)), .. WhereGiven(ProcessLimit, 2, Is(1, LimitCore)),
        ],

        // With a third argument, request_key starts the administrator's helper for a key that it does not find.
        Permission.ChildProcess =>
            [.. Each(Spawns), new(Clone, NoneOf(0, CloneThread)), .. WhereGiven(RequestKey, 2), Unknown(Clone3)],

        // Contents and listings are refused, by anything but a handle that is open already. Asking for metadata is not: fstat on an
        // open handle is the same call as stat on a path, and what tells them apart lies behind a pointer.
        Permission.FileSystemRead =>
        [
            new(Open, NotForWritingAlone(1)), new(OpenAt, NotForWritingAlone(2)), new(OpenByHandleAt, NotForWritingAlone(2)),
            Unknown(OpenAt2), .. QueuesAndAttributes,
        ],

        // Addresses lie behind pointers, so families are told apart where a socket is made: stream sockets of the three families a
        // listener needs are left, and they cannot connect. Datagram, raw, packet, netlink and vsock sockets cannot be made at all.
        // The last rule is for a destination given with the data.
        Permission.NetworkConnect =>
        [
            new(Connect),
            new(Socket, IsNot(0, FamilyUnix), IsNot(0, FamilyInternet), IsNot(0, FamilyInternet6)),
            new(Socket, IsNotType(SocketStream)),
            new(Socket, IsNot(2, 0), IsNot(2, ProtocolTcp), IsNot(2, ProtocolMptcp)),
            .. Pairs, .. WhereGiven(SendTo, 4), .. FastOpen,
        ],

        // Whoever asks for the network's interfaces binds a netlink socket, whose address has a length of its own; so has a Unix name
        // of ten bytes or fewer.
        Permission.NetworkListen => [new(Bind, IsNot(2, NetlinkAddressLength)), new(Listen), .. RawSockets],

        // How a loader maps a library's code: executable, private, from a file. The JIT's own mappings are anonymous or shared.
        Permission.NativeCode => [new(Mmap, AnyOf(2, ProtExec), new ArgumentTest(3, MapTypeMask | MapAnonymous, MapPrivate))],
        _ => [],
    };

    /// <summary>What Landlock does not mediate: these are refused even where a folder is kept.</summary>
    public static void BesideLandlock(List<SyscallRule> rules, IReadOnlyDictionary<Permission, IReadOnlyList<string>> kept, int landlockAbi)
    {
        if (kept.ContainsKey(Permission.FileSystemRead))
            rules.AddRange(QueuesAndAttributes);
        if (kept.TryGetValue(Permission.NetworkConnect, out IReadOnlyList<string>? ports))
            rules.AddRange(UnseenSends(datagrams: landlockAbi >= Landlock.AbiWithUdp || ports.Contains(":53")));
        if (kept.ContainsKey(Permission.NetworkListen))
            rules.AddRange([.. RawSockets, new(Socket, Is(2, ProtocolMptcp))]);
        if (!kept.ContainsKey(Permission.FileSystemWrite))
            return;
        rules.AddRange([.. Attributes, new(MqUnlink), new(MqOpen, AnyOf(1, OpenWriteFlags))]);
        if (landlockAbi >= Landlock.AbiWithTruncate)
            return;
        rules.AddRange(
        [
            new(TruncateCall), new(Open, NoneOf(1, OpenAccess), AnyOf(1, OpenTruncate)),
            new(OpenAt, NoneOf(2, OpenAccess), AnyOf(2, OpenTruncate)), Unknown(OpenAt2),
        ]);
    }

    private static SyscallRule[] Attributes =>
    [
        .. Each(Syscalls.Metadata), .. Each(Mounts),
        new(Ioctl, Array.ConvertAll(IoctlAllowed, static one => new ArgumentTest(1, one.Mask, one.Value, Negated: true))),
    ];

    private static SyscallRule[] QueuesAndAttributes => [new(MqOpen, NotForWritingAlone(1)), .. Each(Reads)];

    private static ArgumentTest NotForWritingAlone(int flags) => new(flags, OpenAccess, 1, Negated: true);

    private static ArgumentTest IsType(uint type) => new(1, SocketTypeMask, type);

    private static ArgumentTest IsNotType(uint type) => IsType(type) with { Negated = true };

    // What Landlock's ports do not see: other families than the internet's, Multipath TCP, data sent while connecting, and datagrams
    // without the tenth version. Where a name server's port is kept, datagram sockets are left, or no name could be resolved.
    private static SyscallRule[] UnseenSends(bool datagrams) =>
    [
        new(Socket, IsNot(0, FamilyInternet), IsNot(0, FamilyInternet6)),
        new(Socket, IsType(SocketStream), IsNot(2, 0), IsNot(2, ProtocolTcp)),
        new(Socket, datagrams ? [IsNotType(SocketStream), IsNotType(SocketDatagram)] : [IsNotType(SocketStream)]),
        new(Socket, IsNotType(SocketStream), IsNot(2, 0), IsNot(2, ProtocolUdp)),
        .. Pairs, .. FastOpen,
    ];

    // One half of a pair of datagram sockets sends wherever it is told, with the destination behind a pointer.
    private static SyscallRule[] Pairs => [new(SocketPair, IsNot(0, FamilyUnix)), new(SocketPair, IsNotType(SocketStream))];

    private static SyscallRule[] FastOpen =>
    [
        new(SendTo, AnyOf(3, SendFastOpen)), new(SendMessage, AnyOf(2, SendFastOpen)), new(SendMessages, AnyOf(3, SendFastOpen)),
    ];

    // Packet sockets receive without being bound, and so do raw ones, but for those that ping.
    private static SyscallRule[] RawSockets =>
    [
        new(Socket, Is(0, FamilyPacket)), new(Socket, IsType(SocketPacket)),
        new(Socket, IsType(SocketRaw), new ArgumentTest(0, ~8u, FamilyInternet), IsNot(2, ProtocolIcmp), IsNot(2, ProtocolIcmp6)),
    ];

    /// <summary>Puts the filter on every thread at once, or on none.</summary>
    public static unsafe void Install(BpfInstruction[] filter)
    {
        SyscallResult privileges = Invoke(Prctl, PrctlSetNoNewPrivs, 1);
        if (privileges.Failed)
            throw new KernelEnforcementException($"prctl(PR_SET_NO_NEW_PRIVS) failed with error {privileges.Error}.");
        fixed (BpfInstruction* instructions = filter)
        {
            BpfProgram program = new() { Length = (ushort)filter.Length, Instructions = instructions };
            SyscallResult installed =
                Invoke(Syscalls.Seccomp, (nint)SeccompSetModeFilter, (nint)SeccompFilterTsync, (nint)(&program));
            if (installed.Failed)
                throw new KernelEnforcementException($"seccomp(SECCOMP_SET_MODE_FILTER) failed with error {installed.Error}.");
            if (installed.Value != 0)
                throw new KernelEnforcementException(
                    $"thread {installed.Value} runs under a filter of its own, so the kernel put ours on no thread.");
        }
    }

    /// <summary>
    /// The same, and no core dump from here on, which the kernel writes where no filter looks: lowers the limit, which the filter then
    /// keeps. A filter that cannot be installed leaves it as it was.
    /// </summary>
    public static void InstallAndStopDumps(BpfInstruction[] filter)
    {
        // At 1 the kernel neither writes a file, which would be longer, nor starts the program that core_pattern may name; at 0 it would.
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
        SyscallResult result = Invoke(ProcessLimit, 0, (nint)LimitCore, 0, (nint)both);
        ulong before = both[0];
        both[0] = ulong.Min(limit, both[1]);
        if (result.Failed || (result = Invoke(ProcessLimit, 0, (nint)LimitCore, (nint)both)).Failed)
            throw new KernelEnforcementException($"The limit of core dumps cannot be lowered: prlimit64 failed with error {result.Error}.");
        return before;
    }
}
