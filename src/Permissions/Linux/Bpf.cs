// A seccomp filter as data: rules in, instructions out.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Permissions.Linux;

internal static class Bpf
{
    public const ushort LoadWord = 0x20, And = 0x54, Jump = 0x05, JumpEqual = 0x15, JumpAtLeast = 0x35, Return = 0x06;
    public const uint NumberOffset = 0, ArchitectureOffset = 4;

    /// <summary>The filter: a foreign architecture and an unknown number (x32's among them) are refused, then the call is looked up, else allow.</summary>
    public static BpfInstruction[] Build(IReadOnlyList<SyscallRule> rules, Architecture architecture)
    {
        (uint Number, List<BpfInstruction> Answer)[] calls =
        [
            .. rules.Where(rule => rule.Call.On(architecture) >= 0).GroupBy(rule => (uint)rule.Call.On(architecture))
                .OrderBy(static call => call.Key).Select(static call => (call.Key, Answer(call))),
        ];
        return
        [
            new(LoadWord, 0, 0, ArchitectureOffset),
            new(JumpEqual, 1, 0, AuditArchitecture(architecture)),
            new(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.EPERM),
            new(LoadWord, 0, 0, NumberOffset),
            new(JumpAtLeast, 0, 1, Syscalls.NewestNumber + 1),
            new(Return, 0, 0, Syscalls.SeccompErrno | Syscalls.ENOSYS),
            .. LookUp(calls),
        ];
    }

    // By halves. Where the number alone decides, the kernel runs no filter at all: it keeps the answer. The others run every filter there is,
    // each time, so a filter must not be as long as its list of calls.
    private static List<BpfInstruction> LookUp(ReadOnlySpan<(uint Number, List<BpfInstruction> Answer)> calls)
    {
        if (calls.Length > 3)
        {
            List<BpfInstruction> lower = LookUp(calls[..(calls.Length / 2)]);
            return [new(JumpAtLeast, 0, 1, calls[calls.Length / 2].Number), new(Jump, 0, 0, (uint)lower.Count), .. lower, .. LookUp(calls[(calls.Length / 2)..])];
        }

        List<BpfInstruction> found = [];
        foreach ((uint number, List<BpfInstruction> answer) in calls)
            found.AddRange([new(JumpEqual, 0, checked((byte)answer.Count), number), .. answer]);
        return [.. found, new(Return, 0, 0, Syscalls.SeccompAllow)];
    }

    // Each test is load, and, jump; a failed one leaps behind its rule's return.
    private static List<BpfInstruction> Answer(IEnumerable<SyscallRule> rules)
    {
        List<BpfInstruction> answer = [];
        foreach (SyscallRule rule in rules)
        {
            for (int i = 0; i < rule.When.Length; i++)
            {
                ArgumentTest test = rule.When[i];
                byte behind = checked((byte)((rule.When.Length - i - 1) * 3 + 1));
                answer.Add(new(LoadWord, 0, 0, test.Offset));
                answer.Add(new(And, 0, 0, test.Mask));
                answer.Add(test.Negated ? new(JumpEqual, behind, 0, test.Value) : new(JumpEqual, 0, behind, test.Value));
            }

            answer.Add(new(Return, 0, 0, Syscalls.SeccompErrno | (uint)rule.Error));
            if (rule.When.Length == 0)
                return answer;
        }

        return [.. answer, new(Return, 0, 0, Syscalls.SeccompAllow)];
    }

    public static uint AuditArchitecture(Architecture architecture) => architecture switch
    {
        Architecture.X64 => Syscalls.ArchX64,
        Architecture.Arm64 => Syscalls.ArchArm64,
        _ => throw new PlatformNotSupportedException($"There is no system call table for {architecture}."),
    };
}
