// How many values the simple instructions pop and push: arithmetic, conversions, sizes.
using System;
using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Permissions.Tool.IL;

internal static class StackEffect
{
    private static readonly Dictionary<ILOpCode, (int Pops, int Pushes)> Effects = Read();

    public static void Apply(ILOpCode code, Frame frame)
    {
        var (pops, pushes) = Effects[code];
        for (var i = 0; i < pops; i++)
            frame.Pop();
        for (var i = 0; i < pushes; i++)
            frame.Push(Operand.Unknown);
    }

    private static Dictionary<ILOpCode, (int, int)> Read()
    {
        var effects = new Dictionary<ILOpCode, (int, int)>();
        foreach (var field in typeof(OpCodes).GetFields())
            if (field.GetValue(null) is OpCode code)
                effects[(ILOpCode)(ushort)code.Value] = (Count(code.StackBehaviourPop), Count(code.StackBehaviourPush));
        return effects;
    }

    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpop or StackBehaviour.Varpush => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Push1 or StackBehaviour.Pushi or StackBehaviour.Pushi8 or StackBehaviour.Pushr4 or StackBehaviour.Pushr8
            or StackBehaviour.Pushref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8
            or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi or StackBehaviour.Push1_push1 => 2,
        _ => 3,
    };
}
