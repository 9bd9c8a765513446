// One refused system call: for which arguments, and with what error.
using System;

namespace Permissions.Linux;

/// <summary>A system call that is answered with an error number where every test holds.</summary>
internal sealed record SyscallRule(SystemCall Call, params ArgumentTest[] When)
{
    // EPERM, not EACCES: .NET makes UnauthorizedAccessException of both, but the file system's own refusal to open, create or
    // delete is EACCES, so the two can be told apart (PermissionDeniedException.TryGetDenial). libc also takes EPERM from fchmod
    // or link as "not here" and goes on, so copying a file into a kept folder still works.
    public int Error { get; init; } = Syscalls.EPERM;

    /// <summary>Each of these calls, whatever its arguments are.</summary>
    public static SyscallRule[] Each(SystemCall[] calls) => Array.ConvertAll(calls, static call => new SyscallRule(call));

    /// <summary>The call where one of its 64-bit arguments is not zero.</summary>
    public static SyscallRule[] WhereGiven(SystemCall call, int argument, params ArgumentTest[] when) =>
    [
        new(call, [.. when, ArgumentTest.IsNot(argument, 0)]),
        new(call, [.. when, ArgumentTest.IsNot(argument, 0) with { HighHalf = true }]),
    ];

    /// <summary>The call as if the kernel did not know it: callers fall back to an older one, whose arguments a filter sees.</summary>
    public static SyscallRule Unknown(SystemCall call) => new(call) { Error = Syscalls.ENOSYS };
}

/// <summary>A test of one 32-bit half of a system call's argument: <c>(half &amp; Mask) == Value</c>, or its opposite.</summary>
internal readonly record struct ArgumentTest(int Argument, uint Mask, uint Value, bool Negated = false, bool HighHalf = false)
{
    public static ArgumentTest AnyOf(int argument, uint mask) => new(argument, mask, 0, Negated: true);

    public static ArgumentTest NoneOf(int argument, uint mask) => new(argument, mask, 0);

    public static ArgumentTest Is(int argument, uint value) => new(argument, uint.MaxValue, value);

    public static ArgumentTest IsNot(int argument, uint value) => new(argument, uint.MaxValue, value, Negated: true);

    public uint Offset => 16 + 8 * (uint)Argument + (HighHalf ? 4u : 0u);
}
