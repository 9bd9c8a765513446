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
    /// <summary>
    /// Runs the filter for every number, for those beyond the newest, x32's and foreign ones, and where a rule looks at arguments with such as make
    /// each test hold and fail. A difference to the rules throws.
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

        Seccomp.Check(filter, architecture);

        void Compare(uint arch, uint number, ulong[] arguments)
        {
            uint filtered = Bpf.Run(filter, arch, number, arguments);
            uint judged = Judge(byNumber, native, arch, number, arguments);
            if (filtered != judged)
                throw new XunitException($"The filter answers 0x{filtered:x} to call {number}; its rules say 0x{judged:x}.");
        }
    }

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
            ulong[] turned = [.. values.SelectMany(static value => Enumerable.Range(0, 64).Select(bit => value ^ (1ul << bit))).Concat(values).Distinct()];
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
