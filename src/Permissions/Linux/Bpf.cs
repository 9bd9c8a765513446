// A seccomp filter as data: rules in, instructions out, and an interpreter that says what the kernel would answer.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Permissions.Linux;

internal static class Bpf
{
    private const ushort LoadWord = 0x20, And = 0x54, JumpEqual = 0x15, JumpGreater = 0x25, Return = 0x06;
    private const uint NumberOffset = 0, ArchitectureOffset = 4;

    /// <summary>The filter: a foreign architecture and an unknown number (x32's among them) are refused, then each rule in turn, else allow.</summary>
    public static BpfInstruction[] Build(IReadOnlyList<SyscallRule> rules, Architecture architecture)
    {
        List<BpfInstruction> filter =
        [
            new(LoadWord, 0, 0, ArchitectureOffset),
            new(JumpEqual, 1, 0, AuditArchitecture(architecture)),
            new(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.EPERM),
            new(LoadWord, 0, 0, NumberOffset),
            new(JumpGreater, 0, 1, Syscalls.NewestNumber),
            new(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.ENOSYS),
        ];
        foreach (SyscallRule rule in rules)
        {
            int number = rule.Call.On(architecture);
            if (number < 0)
                continue;

            // Each test is load, and, jump; a failed one leaps to the reload of the number behind this rule's return.
            int body = rule.When.Length * 3 + 1 + (rule.When.Length > 0 ? 1 : 0);
            filter.Add(new(JumpEqual, 0, checked((byte)body), (uint)number));
            for (int i = 0; i < rule.When.Length; i++)
            {
                ArgumentTest test = rule.When[i];
                byte toReload = checked((byte)((rule.When.Length - i - 1) * 3 + 1));
                filter.Add(new(LoadWord, 0, 0, test.Offset));
                filter.Add(new(And, 0, 0, test.Mask));
                filter.Add(test.Negated ? new(JumpEqual, toReload, 0, test.Value) : new(JumpEqual, 0, toReload, test.Value));
            }

            filter.Add(new(Return, 0, 0, Syscalls.SeccompErrno | (uint)rule.Error));
            if (rule.When.Length > 0)
                filter.Add(new(LoadWord, 0, 0, NumberOffset));
        }

        filter.Add(new(Return, 0, 0, Syscalls.SeccompAllow));
        return [.. filter];
    }

    /// <summary>What the kernel would answer for one call; throws where the kernel would reject the program.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run some hundred thousand times before it could be promoted
    public static uint Run(ReadOnlySpan<BpfInstruction> filter, uint architecture, uint number, ReadOnlySpan<ulong> arguments)
    {
        uint accumulator = 0;
        for (int at = 0; at < filter.Length; at++)
        {
            BpfInstruction instruction = filter[at];
            switch (instruction.Code)
            {
                case LoadWord:
                    accumulator = Load(instruction.Operand, architecture, number, arguments);
                    break;
                case And:
                    accumulator &= instruction.Operand;
                    break;
                case JumpEqual:
                    at += accumulator == instruction.Operand ? instruction.IfTrue : instruction.IfFalse;
                    break;
                case JumpGreater:
                    at += accumulator > instruction.Operand ? instruction.IfTrue : instruction.IfFalse;
                    break;
                case Return:
                    return instruction.Operand;
                default:
                    throw new InvalidOperationException($"Instruction {at} has the unknown code 0x{instruction.Code:x}.");
            }
        }

        throw new InvalidOperationException("The filter runs off its end.");
    }

    /// <summary>What the rules themselves say about one call, with no filter in between: the measure for <see cref="Run"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Judge(
        IReadOnlyList<SyscallRule> rules, Architecture filterArchitecture, uint architecture, uint number, ReadOnlySpan<ulong> arguments)
    {
        if (architecture != AuditArchitecture(filterArchitecture))
            return Syscalls.SeccompErrno | Syscalls.EPERM;
        if (number > Syscalls.NewestNumber)
            return Syscalls.SeccompErrno | Syscalls.ENOSYS;
        foreach (SyscallRule rule in rules)
        {
            if (rule.Call.On(filterArchitecture) == (int)number && All(rule.When, arguments))
                return Syscalls.SeccompErrno | (uint)rule.Error;
        }

        return Syscalls.SeccompAllow;
    }

    public static uint AuditArchitecture(Architecture architecture) => architecture switch
    {
        Architecture.X64 => Syscalls.ArchX64,
        Architecture.Arm64 => Syscalls.ArchArm64,
        _ => throw new PlatformNotSupportedException($"There is no system call table for {architecture}."),
    };

    private static bool All(ArgumentTest[] tests, ReadOnlySpan<ulong> arguments)
    {
        foreach (ArgumentTest test in tests)
        {
            if (!test.Holds(arguments))
                return false;
        }

        return true;
    }

    private static uint Load(uint offset, uint architecture, uint number, ReadOnlySpan<ulong> arguments) => offset switch
    {
        NumberOffset => number,
        ArchitectureOffset => architecture,
        >= 16 and < 64 when offset % 4 == 0 => (uint)(arguments[((int)offset - 16) / 8] >> (offset % 8 == 0 ? 0 : 32)),
        _ => throw new InvalidOperationException($"The filter reads offset {offset}, which a system call does not have."),
    };
}
