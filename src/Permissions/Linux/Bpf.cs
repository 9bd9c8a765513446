// A seccomp filter as data: rules in, instructions out.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Permissions.Linux;

internal static class Bpf
{
    public const ushort LoadWord = 0x20, And = 0x54, Jump = 0x05, JumpEqual = 0x15, JumpAtLeast = 0x35, Return = 0x06;
    public const uint NumberOffset = 0, ArchitectureOffset = 4;

    /// <summary>The filter: refuses a foreign architecture and an unknown number (x32's too), looks the call up, else allows.</summary>
    public static BpfInstruction[] Build(IReadOnlyList<SyscallRule> rules, Architecture architecture)
    {
        // Arrays and loops: generic collections of these types would be compiled at the first drop, which takes longer than the drop.
        SyscallRule[][] calls = new SyscallRule[Syscalls.NewestNumber + 1][];
        foreach (SyscallRule rule in rules)
        {
            if (rule.Call.On(architecture) is var number and >= 0)
                calls[number] = [.. calls[number] ?? [], rule];
        }

        List<int> numbers = [];
        for (int number = 0; number < calls.Length; number++)
        {
            if (calls[number] is not null)
                numbers.Add(number);
        }

        Code code = new();
        code.Add(LoadWord, 0, 0, ArchitectureOffset);
        code.Add(JumpEqual, 1, 0, AuditArchitecture(architecture));
        code.Add(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.EPERM);
        code.Add(LoadWord, 0, 0, NumberOffset);
        code.Add(JumpAtLeast, 0, 1, Syscalls.NewestNumber + 1);
        code.Add(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.ENOSYS);
        LookUp(code, calls, numbers, 0, numbers.Count);
        return code.All[..code.Count];
    }

    // By halves. Where the number alone decides, the kernel keeps the result and runs no filter. Other calls run every filter there is,
    // each time, so a filter must not be as long as its list of calls.
    private static void LookUp(Code code, SyscallRule[][] calls, List<int> numbers, int from, int to)
    {
        if (to - from > 3)
        {
            int middle = from + (to - from) / 2;
            code.Add(JumpAtLeast, 0, 1, (uint)numbers[middle]);
            int upper = code.Add(Jump, 0, 0, 0);
            LookUp(code, calls, numbers, from, middle);
            code.All[upper] = new(Jump, 0, 0, (uint)(code.Count - upper - 1));
            LookUp(code, calls, numbers, middle, to);
            return;
        }

        for (; from < to; from++)
        {
            int other = code.Add(JumpEqual, 0, 0, (uint)numbers[from]);
            Decide(code, calls[numbers[from]]);
            code.All[other] = new(JumpEqual, 0, checked((byte)(code.Count - other - 1)), (uint)numbers[from]);
        }

        code.Add(Return, 0, 0, Syscalls.SeccompAllow);
    }

    // Each test is load, and, jump; a failed one leaps behind its rule's return.
    private static void Decide(Code code, SyscallRule[] rules)
    {
        foreach (SyscallRule rule in rules)
        {
            for (int i = 0; i < rule.When.Length; i++)
            {
                ArgumentTest test = rule.When[i];
                byte behind = checked((byte)((rule.When.Length - i - 1) * 3 + 1));
                code.Add(LoadWord, 0, 0, test.Offset);
                code.Add(And, 0, 0, test.Mask);
                code.Add(JumpEqual, test.Negated ? behind : (byte)0, test.Negated ? (byte)0 : behind, test.Value);
            }

            code.Add(Return, 0, 0, Syscalls.SeccompErrno | (uint)rule.Error);
            if (rule.When.Length == 0)
                return;
        }

        code.Add(Return, 0, 0, Syscalls.SeccompAllow);
    }

    private sealed class Code
    {
        public readonly BpfInstruction[] All = new BpfInstruction[4096]; // the most that the kernel takes
        public int Count;

        public int Add(ushort code, byte ifTrue, byte ifFalse, uint operand)
        {
            All[Count] = new(code, ifTrue, ifFalse, operand);
            return Count++;
        }
    }

    public static uint AuditArchitecture(Architecture architecture) => architecture switch
    {
        Architecture.X64 => Syscalls.ArchX64,
        Architecture.Arm64 => Syscalls.ArchArm64,
        _ => throw new PlatformNotSupportedException($"There is no system call table for {architecture}."),
    };
}
