// One refused system call: which, with what error, and for which arguments.
namespace Permissions.Linux;

/// <summary>A system call that is answered with an error number where every test holds.</summary>
internal sealed record SyscallRule(SystemCall Call, int Error, params ArgumentTest[] When);

/// <summary>A test of one 32-bit half of a system call's argument: <c>(half &amp; Mask) == Value</c>, or its opposite.</summary>
internal readonly record struct ArgumentTest(int Argument, uint Mask, uint Value, bool Negated = false, bool HighHalf = false)
{
    public static ArgumentTest AnyOf(int argument, uint mask) => new(argument, mask, 0, Negated: true);

    public static ArgumentTest NoneOf(int argument, uint mask) => new(argument, mask, 0);

    public static ArgumentTest Is(int argument, uint value) => new(argument, uint.MaxValue, value);

    public static ArgumentTest IsNot(int argument, uint value) => new(argument, uint.MaxValue, value, Negated: true);

    public uint Offset => 16 + 8 * (uint)Argument + (HighHalf ? 4u : 0u);
}
