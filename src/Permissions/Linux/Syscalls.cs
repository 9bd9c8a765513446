// The numbers, structs and native imports of the Linux system calls we make or refuse; nothing else declares any.
using System;
using System.Runtime.InteropServices;

namespace Permissions.Linux;

/// <summary>One system call by name, with its number on x64 and on arm64; -1 where the architecture never had it.</summary>
internal readonly record struct SystemCall(string Name, int X64, int Arm64)
{
    public int On(Architecture architecture) => architecture == Architecture.Arm64 ? Arm64 : X64;
}

/// <summary>What a system call answered; the error was read at once, before any managed code could change it.</summary>
internal readonly record struct SyscallResult(long Value, int Error)
{
    public bool Failed => Value < 0;
}

/// <summary><c>struct sock_filter</c>: one instruction of a classic BPF program.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct BpfInstruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);

/// <summary><c>struct sock_fprog</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct BpfProgram
{
    public ushort Length;
    public BpfInstruction* Instructions;
}

/// <summary><c>struct landlock_ruleset_attr</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LandlockRuleset
{
    public ulong HandledFiles, HandledNetwork, Scoped;
}

/// <summary><c>struct landlock_path_beneath_attr</c>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct LandlockPathBeneath
{
    public ulong Allowed;
    public int Parent;
}

/// <summary><c>struct landlock_net_port_attr</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LandlockPort
{
    public ulong Allowed, Port;
}

/// <summary>The kernel's <c>struct sigaction</c>, which is not the C library's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KernelSigaction
{
    public nint Handler;
    public ulong Flags;
    public nint Restorer;
    public ulong Mask;
}

/// <summary>A system call that a thread waits in: its number or -1, where it was made, and its first two arguments.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Wait(long Call, ulong Instruction, ulong Stack, ulong First, ulong Second)
{
    public static readonly Wait None = new(-1, 0, 0, 0, 0);
}

internal static unsafe class Syscalls
{
    public const int EPERM = 1, ENOENT = 2, ESRCH = 3, E2BIG = 7, EAGAIN = 11, EACCES = 13, EFAULT = 14, EXDEV = 18, EINVAL = 22,
        ENFILE = 23, EMFILE = 24, ENOSYS = 38, EOPNOTSUPP = 95;
    public const uint ArchX64 = 0xC000003E, ArchArm64 = 0xC00000B7;

    // The newest number each table below was written against (Linux 6.18); anything above it is answered with ENOSYS.
    public const int NewestNumber = 469;
    public const int PrctlSetNoNewPrivs = 38;
    public const uint SeccompSetModeFilter = 1, SeccompFilterTsync = 1, SeccompAllow = 0x7FFF0000, SeccompErrno = 0x00050000;
    public const int LandlockCreateRulesetVersion = 1, LandlockRulePathBeneath = 1, LandlockRuleNetPort = 2, LandlockRestrictSelfTsync = 8;
    public const ulong LandlockScopeAbstractUnix = 1;
    public const int AccessWrite = 2, AccessRead = 4;
    public const int CurrentDirectory = -100, OpenPath = 0x200000, OpenCloseOnExec = 0x80000;
    public const int OpenAppend = 0x1 | 0x40 | 0x400; // O_WRONLY, O_CREAT, O_APPEND

    // O_DIRECTORY is one of the few flags that differ.
    public static int OpenDirectory => Here == Architecture.Arm64 ? 0x4000 : 0x10000;

    public const int ProtRead = 1, ProtWrite = 2, ProtExec = 4, MapPrivate = 2, MapAnonymous = 0x20;
    public const uint MapTypeMask = 0xF;
    public const ulong SigInfo = 4, SigOnStack = 0x08000000, SigRestart = 0x10000000, SigRestorer = 0x04000000;
    public const int SigPipe = 13, HighestSignal = 64, FirstFreeSignal = 35; // below: the C library's own two, and the runtime's
    public const uint OpenWriteFlags = 0x3 | 0x40 | 0x200 | 0x400000; // O_ACCMODE, O_CREAT, O_TRUNC, __O_TMPFILE
    public const uint OpenAccess = 0x3, OpenTruncate = 0x200;
    public const uint CloneThread = 0x10000, LimitCore = 4;

    // What we call ourselves.
    public static readonly SystemCall
        Prctl = new("prctl", 157, 167), Seccomp = new("seccomp", 317, 277),
        LandlockCreateRuleset = new("landlock_create_ruleset", 444, 444), LandlockAddRule = new("landlock_add_rule", 445, 445),
        LandlockRestrictSelf = new("landlock_restrict_self", 446, 446), FaccessAt = new("faccessat", 269, 48),
        RtSigaction = new("rt_sigaction", 13, 134), Tgkill = new("tgkill", 234, 131), GetTid = new("gettid", 186, 178),
        GetDents = new("getdents64", 217, 61), Lseek = new("lseek", 8, 62), Close = new("close", 3, 57), Mmap = new("mmap", 9, 222),
        Mprotect = new("mprotect", 10, 226), ReadLinkAt = new("readlinkat", 267, 78),
        ReadAt = new("pread64", 17, 67), GetSocketOption = new("getsockopt", 55, 209);

    // Waits that a handled signal ends with EINTR, with SA_RESTART too; each where an argument, masked, says that it has no relative end.
    public static readonly (SystemCall Call, int Argument, ulong Mask, ulong Value)[] EndlessWaits =
    [
        (new("poll", 7, -1), 2, uint.MaxValue, uint.MaxValue), (new("ppoll", 271, 73), 2, ulong.MaxValue, 0),
        (new("select", 23, -1), 4, ulong.MaxValue, 0), (new("pselect6", 270, 72), 4, ulong.MaxValue, 0),
        (new("epoll_wait", 232, -1), 3, uint.MaxValue, uint.MaxValue), (new("epoll_pwait", 281, 22), 3, uint.MaxValue, uint.MaxValue),
        (new("epoll_pwait2", 441, 441), 3, ulong.MaxValue, 0), (new("clock_nanosleep", 230, 115), 1, 1, 1),
        (new("futex", 202, 98), 1, 127, 9), (new("rt_sigtimedwait", 128, 137), 2, ulong.MaxValue, 0),
        (new("rt_sigsuspend", 130, 133), 0, 0, 0), (new("pause", 34, -1), 0, 0, 0), (new("msgsnd", 69, 189), 0, 0, 0),
        (new("msgrcv", 70, 188), 0, 0, 0), (new("semop", 65, 193), 0, 0, 0),
        (new("semtimedop", 220, 192), 3, ulong.MaxValue, 0), (new("io_getevents", 208, 4), 4, ulong.MaxValue, 0),
    ];

    // Opening.
    public static readonly SystemCall
        Open = new("open", 2, -1), OpenAt = new("openat", 257, 56), OpenAt2 = new("openat2", 437, 437),
        OpenByHandleAt = new("open_by_handle_at", 304, 265), MqOpen = new("mq_open", 240, 180), MqUnlink = new("mq_unlink", 241, 181);

    // What creates an object of System V, and the argument with its flags.
    public static readonly (SystemCall Call, int Flags)[] IpcObjects =
        [(new("shmget", 29, 194), 2), (new("semget", 64, 190), 2), (new("msgget", 68, 186), 1)];
    public const uint IpcCreate = 0x200;

    public static readonly SystemCall
        TruncateCall = new("truncate", 76, 45), SetLimit = new("setrlimit", 160, 164), ProcessLimit = new("prlimit64", 302, 261);

    // Names of files, and what stands in them.
    public static readonly SystemCall[] Names =
    [
        new("creat", 85, -1), TruncateCall, new("unlink", 87, -1), new("unlinkat", 263, 35), new("rmdir", 84, -1), new("rename", 82, -1),
        new("renameat", 264, 38), new("renameat2", 316, 276), new("mkdir", 83, -1), new("mkdirat", 258, 34), new("mknod", 133, -1),
        new("mknodat", 259, 33), new("link", 86, -1), new("linkat", 265, 37), new("symlink", 88, -1), new("symlinkat", 266, 36), MqUnlink,
    ];

    // Owners, modes, times, extended attributes.
    public static readonly SystemCall[] Metadata =
    [
        new("chmod", 90, -1), new("fchmod", 91, 52), new("fchmodat", 268, 53), new("fchmodat2", 452, 452), new("chown", 92, -1),
        new("fchown", 93, 55), new("lchown", 94, -1), new("fchownat", 260, 54), new("utime", 132, -1), new("utimes", 235, -1),
        new("futimesat", 261, -1), new("utimensat", 280, 88), new("setxattr", 188, 5), new("lsetxattr", 189, 6), new("fsetxattr", 190, 7),
        new("setxattrat", 463, 463), new("removexattr", 197, 14), new("lremovexattr", 198, 15), new("fremovexattr", 199, 16),
        new("removexattrat", 466, 466), new("file_setattr", 469, 469),
    ];

    // What changes the files there are without naming one, and the whole machine: mounts, roots, quotas, names, clocks, accounting.
    public static readonly SystemCall[] Mounts =
    [
        new("mount", 165, 40), new("umount2", 166, 39), new("pivot_root", 155, 41), new("chroot", 161, 51), new("open_tree", 428, 428),
        new("open_tree_attr", 467, 467), new("move_mount", 429, 429), new("mount_setattr", 442, 442), new("fsopen", 430, 430),
        new("fsconfig", 431, 431), new("fsmount", 432, 432), new("fspick", 433, 433), new("setns", 308, 268), new("unshare", 272, 97),
        new("quotactl", 179, 60), new("quotactl_fd", 443, 443), new("sethostname", 170, 161), new("setdomainname", 171, 162),
        new("settimeofday", 164, 170), new("clock_settime", 227, 112), new("clock_adjtime", 305, 266), new("adjtimex", 159, 171),
        new("acct", 163, 89), new("swapon", 167, 224), new("swapoff", 168, 225), new("fanotify_init", 300, 262),
    ];

    public static readonly SystemCall Ioctl = new("ioctl", 16, 29);

    // Requests that are let through: each where the request, masked, is the value. Those that only ask, or need a handle open for writing.
    public static readonly (uint Mask, uint Value)[] IoctlAllowed =
    [
        (0xFF00, 0x5400), (0xFF00, 0x8900), // terminals with FIONREAD, FIONBIO and FIOCLEX; sockets
        (uint.MaxValue, 0x80086601), (uint.MaxValue, 0x801C581F), // FS_IOC_GETFLAGS, FS_IOC_FSGETXATTR
        (uint.MaxValue, 0xC020660B), // FS_IOC_FIEMAP
        (uint.MaxValue, 0x2), (uint.MaxValue, 0x1268), (uint.MaxValue, 0x80081272), // FIGETBSZ, BLKSSZGET, BLKGETSIZE64
        (uint.MaxValue, 0x40049409), (uint.MaxValue, 0x4020940D), // FICLONE, FICLONERANGE
    ];

    // Requests that put characters into a terminal as if they were typed, or pasted: whoever reads it next runs them.
    public static readonly uint[] IoctlTypes = [0x5412, 0x541C]; // TIOCSTI, TIOCLINUX

    // Processes.
    public static readonly SystemCall
        Clone = new("clone", 56, 220), Clone3 = new("clone3", 435, 435), Execve = new("execve", 59, 221);

    public static readonly SystemCall RequestKey = new("request_key", 249, 217);

    public static readonly SystemCall[] Spawns =
    [
        new("fork", 57, -1), new("vfork", 58, -1), Execve, new("execveat", 322, 281),
    ];

    // Network.
    public static readonly SystemCall
        Socket = new("socket", 41, 198), SocketPair = new("socketpair", 53, 199), Connect = new("connect", 42, 203),
        Bind = new("bind", 49, 200), Listen = new("listen", 50, 201), SendTo = new("sendto", 44, 206),
        SendMessage = new("sendmsg", 46, 211), SendMessages = new("sendmmsg", 307, 269);
    public const uint ProtocolIcmp = 1, ProtocolIcmp6 = 58, NetlinkAddressLength = 12;
    public const uint FamilyUnix = 1, FamilyInternet = 2, FamilyInternet6 = 10, FamilyPacket = 17;
    public const uint SocketTypeMask = 0xF, SocketStream = 1, SocketDatagram = 2, SocketRaw = 3, SocketPacket = 10;
    public const uint ProtocolTcp = 6, ProtocolUdp = 17, ProtocolMptcp = 262, SendFastOpen = 0x20000000;

    // Reading: what a file's attributes hold, being told of changes, and what another process has read.
    public static readonly SystemCall[] Reads =
    [
        new("getxattr", 191, 8), new("lgetxattr", 192, 9), new("fgetxattr", 193, 10), new("getxattrat", 464, 464),
        new("listxattr", 194, 11), new("llistxattr", 195, 12), new("flistxattr", 196, 13), new("listxattrat", 465, 465),
        new("file_getattr", 468, 468), new("mq_notify", 244, 184), new("inotify_add_watch", 254, 27), new("fanotify_init", 300, 262),
        new("process_vm_readv", 310, 270),
    ];

    // Ways round any filter: rings that make system calls for us, other processes' memory and handles, kernel code.
    public static readonly SystemCall[] Bypasses =
    [
        new("io_uring_setup", 425, 425), new("io_uring_enter", 426, 426), new("io_uring_register", 427, 427),
        new("ptrace", 101, 117), new("process_vm_writev", 311, 271), new("pidfd_getfd", 438, 438),
        new("init_module", 175, 105), new("finit_module", 313, 273), new("kexec_load", 246, 104), new("kexec_file_load", 320, 294),
        new("bpf", 321, 280), new("userfaultfd", 323, 282), // the last stops another thread inside a system call, as long as a race needs
    ];

    public static Architecture Here => RuntimeInformation.ProcessArchitecture;

    public static SyscallResult Invoke(SystemCall call, nint a = 0, nint b = 0, nint c = 0, nint d = 0, nint e = 0, nint f = 0)
    {
        int number = call.On(Here);
        if (number < 0)
            return new SyscallResult(-1, ENOSYS);
        nint value = syscall(number, a, b, c, d, e, f);
        return new SyscallResult(value, value < 0 ? Marshal.GetLastPInvokeError() : 0);
    }

    /// <summary>Takes a variable out of the C library's environment.</summary>
    public static void RemoveVariable(byte* name) => unsetenv(name);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unsetenv(byte* name);

    [DllImport("libc", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);
}
