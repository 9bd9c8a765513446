// The instructions of IL: their operands' sizes and what they take from and leave on the stack.
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Emit;

namespace Permissions.Catalog.Tests.Reading;

internal static class IlCode
{
    private static readonly OpCode?[] OneByte = new OpCode?[256];
    private static readonly OpCode?[] TwoBytes = new OpCode?[256];

    static IlCode()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xff] = code;
        }
    }

    public static OpCode Read(System.ReadOnlySpan<byte> il, ref int at)
    {
        var first = il[at++];
        return first == 0xfe ? TwoBytes[il[at++]]!.Value : OneByte[first]!.Value;
    }

    /// <summary>Bytes of the operand; a switch has four for its count and four for each target.</summary>
    public static int OperandSize(OpCode code) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    /// <summary>How many values an instruction takes, or -1 if a signature decides.</summary>
    public static int Pops(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Varpop => -1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref or StackBehaviour.Popref_popi_pop1 => 3,
        _ => 2,
    };

    public static int Pushes(OpCode code) => code.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => -1,
        _ => 1,
    };

    /// <summary>The constant that an instruction loads, or null.</summary>
    public static int? Constant(OpCode code, System.ReadOnlySpan<byte> il, int operand)
    {
        if (code == OpCodes.Ldc_I4)
            return System.BitConverter.ToInt32(il[operand..]);
        if (code == OpCodes.Ldc_I4_S)
            return (sbyte)il[operand];
        return code.Value is >= 0x15 and <= 0x1e ? code.Value - 0x16 : null;
    }

    public static IEnumerable<int> Targets(OpCode code, byte[] il, int operand)
    {
        switch (code.OperandType)
        {
            case OperandType.ShortInlineBrTarget:
                yield return operand + 1 + (sbyte)il[operand];
                break;
            case OperandType.InlineBrTarget:
                yield return operand + 4 + System.BitConverter.ToInt32(il, operand);
                break;
            case OperandType.InlineSwitch:
                var count = System.BitConverter.ToInt32(il, operand);
                for (var i = 0; i < count; i++)
                    yield return operand + 4 + 4 * count + System.BitConverter.ToInt32(il, operand + 4 + 4 * i);
                break;
        }
    }
}
