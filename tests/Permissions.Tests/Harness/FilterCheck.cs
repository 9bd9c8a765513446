// Runs a filter for every system call number and every argument that matters, and compares it with what its rules say.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Permissions.Linux;
using Xunit.Sdk;

namespace Permissions.Tests.Harness;

internal static class FilterCheck
{
    // A runtime that loses one of these dies.
    private static readonly SystemCall[] s_vital =
    [
        new("read", 0, 63), new("write", 1, 64), new("close", 3, 57), new("mmap", 9, 222), new("mprotect", 10, 226), new("munmap", 11, 215),
        new("brk", 12, 214), new("rt_sigaction", 13, 134), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139),
        new("sched_yield", 24, 124), new("mremap", 25, 216), new("madvise", 28, 233), new("nanosleep", 35, 101), new("exit", 60, 93),
        new("futex", 202, 98), new("sched_getaffinity", 204, 123), new("clock_gettime", 228, 113), new("clock_nanosleep", 230, 115),
        new("exit_group", 231, 94), new("tgkill", 234, 131), new("set_robust_list", 273, 99), new("epoll_pwait", 281, 22),
        new("eventfd2", 290, 19), new("getrandom", 318, 278), new("membarrier", 324, 283), new("rseq", 334, 293),
        new("accept4", 288, 242), new("sendmsg", 46, 211), new("recvmsg", 47, 212),
    ];

    /// <summary>
    /// Runs the filter for every number, for those beyond the newest, x32's and foreign ones, and where a rule looks at arguments with
    /// such as make
    /// each test hold and fail. A difference to the rules throws, and so does a refusal of a call that the
    /// runtime cannot live without.
    /// </summary>
    public static void Check(BpfInstruction[] filter, IReadOnlyList<SyscallRule> rules, Architecture architecture)
    {
        uint native = Bpf.AuditArchitecture(architecture);
        uint other = native == Syscalls.ArchX64 ? Syscalls.ArchArm64 : Syscalls.ArchX64;
        ulong[] none = new ulong[6];
        ulong[] all = [ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue];
        ILookup<int, SyscallRule> byNumber = rules.ToLookup(rule => rule.Call.On(architecture));
        for (uint number = 0; number <= Syscalls.NewestNumber + 130; number++)
        {
            Compare(native, number, none);
            Compare(native, number, all);
            Compare(native, number | 0x40000000, none); // x32
            Compare(other, number, none);
            Compare(0x40000003, number, none); // i386
        }

        Compare(native, uint.MaxValue, none);
        foreach (IGrouping<SystemCall, SyscallRule> call in rules.GroupBy(static rule => rule.Call))
        {
            ArgumentTest[] tests = [.. call.SelectMany(static rule => rule.When)];
            if (tests.Length > 0 && call.Key.On(architecture) >= 0)
                Samples(tests, arguments => Compare(native, (uint)call.Key.On(architecture), arguments));
        }

        Allowed(Syscalls.Clone, [Syscalls.CloneThread, 0, 0, 0, 0, 0]);
        foreach (SystemCall vital in s_vital)
            Allowed(vital, none);

        void Allowed(SystemCall call, ulong[] arguments)
        {
            if (Run(filter, native, (uint)call.On(architecture), arguments) != Syscalls.SeccompAllow)
                throw new XunitException($"The filter refuses {call.Name}, which the runtime cannot live without.");
        }

        void Compare(uint arch, uint number, ulong[] arguments)
        {
            uint filtered = Run(filter, arch, number, arguments);
            uint judged = Judge(byNumber, native, arch, number, arguments);
            if (filtered != judged)
                throw new XunitException($"The filter answers 0x{filtered:x} to call {number}; its rules say 0x{judged:x}.");
        }
    }

    /// <summary>What the kernel would answer for one call; throws where the kernel would reject the program.</summary>
    public static uint Run(ReadOnlySpan<BpfInstruction> filter, uint architecture, uint number, ReadOnlySpan<ulong> arguments)
    {
        uint accumulator = 0;
        for (int at = 0; at < filter.Length; at++)
        {
            BpfInstruction instruction = filter[at];
            switch (instruction.Code)
            {
                case Bpf.LoadWord:
                    accumulator = Load(instruction.Operand, architecture, number, arguments);
                    break;
                case Bpf.And:
                    accumulator &= instruction.Operand;
                    break;
                case Bpf.JumpEqual:
                    at += accumulator == instruction.Operand ? instruction.IfTrue : instruction.IfFalse;
                    break;
                case Bpf.JumpAtLeast:
                    at += accumulator >= instruction.Operand ? instruction.IfTrue : instruction.IfFalse;
                    break;
                case Bpf.Jump:
                    at += checked((int)instruction.Operand);
                    break;
                case Bpf.Return:
                    return instruction.Operand;
                default:
                    throw new InvalidOperationException($"Instruction {at} has the unknown code 0x{instruction.Code:x}.");
            }
        }

        throw new InvalidOperationException("The filter runs off its end.");
    }

    private static uint Load(uint offset, uint architecture, uint number, ReadOnlySpan<ulong> arguments) => offset switch
    {
        Bpf.NumberOffset => number,
        Bpf.ArchitectureOffset => architecture,
        >= 16 and < 64 when offset % 4 == 0 => (uint)(arguments[((int)offset - 16) / 8] >> (offset % 8 == 0 ? 0 : 32)),
        _ => throw new InvalidOperationException($"The filter reads offset {offset}, which a system call does not have."),
    };

    private static uint Judge(ILookup<int, SyscallRule> rules, uint native, uint architecture, uint number, ulong[] arguments)
    {
        if (architecture != native)
            return Syscalls.SeccompErrno | Syscalls.EPERM;
        if (number > Syscalls.NewestNumber)
            return Syscalls.SeccompErrno | Syscalls.ENOSYS;
        foreach (SyscallRule rule in rules[(int)number])
        {
            if (rule.When.All(test => Holds(test, arguments)))
                return Syscalls.SeccompErrno | (uint)rule.Error;
        }

        return Syscalls.SeccompAllow;
    }

    private static bool Holds(ArgumentTest test, ulong[] arguments)
    {
        uint half = (uint)(test.HighHalf ? arguments[test.Argument] >> 32 : arguments[test.Argument]);
        return ((half & test.Mask) == test.Value) != test.Negated;
    }

    // For each argument that a call's rules look at, every value they name with each single bit turned, beside every combination of the
    // values that matter in the other arguments.
    private static void Samples(ArgumentTest[] tests, Action<ulong[]> compare)
    {
        (int Argument, ulong[] Values)[] looked =
        [
            .. tests.GroupBy(static test => test.Argument)
                .Select(static group => (group.Key, group.SelectMany(Named).Append(0ul).Append(ulong.MaxValue).Distinct().ToArray())),
        ];
        foreach ((int argument, ulong[] values) in looked)
        {
            ulong[] turned = [
                .. values.SelectMany(static value => Enumerable.Range(0, 64).Select(bit => value ^ (1ul << bit))).Concat(values)
                    .Distinct()];
            Combine(0, new ulong[6]);

            void Combine(int next, ulong[] arguments)
            {
                if (next == looked.Length)
                {
                    compare(arguments);
                    return;
                }

                foreach (ulong value in looked[next].Argument == argument ? turned : looked[next].Values)
                {
                    arguments[looked[next].Argument] = value;
                    Combine(next + 1, arguments);
                }
            }
        }

        static IEnumerable<ulong> Named(ArgumentTest test) =>
            [(ulong)test.Value << (test.HighHalf ? 32 : 0), (ulong)test.Mask << (test.HighHalf ? 32 : 0)];
    }
}
