// The instructions of one method body, decoded once, with the starts of its blocks and its exception handlers.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Permissions.Tool.IL;

/// <param name="Operand">A number, a token or the target of a branch.</param>
internal readonly record struct Instruction(int Offset, int Next, ILOpCode Code, long Operand, int[]? Targets)
{
    public double Real => BitConverter.Int64BitsToDouble(Operand);
}

internal sealed class MethodCode
{
    private static readonly OperandType[] Operands = new OperandType[0x200];

    [ThreadStatic]
    private static List<Instruction>? decoding; // one buffer for all bodies

    private readonly bool[] leaders;

    static MethodCode()
    {
        foreach (var field in typeof(OpCodes).GetFields())
            if (field.GetValue(null) is OpCode code)
                Operands[code.Size == 2 ? 0x100 | (code.Value & 0xff) : code.Value & 0xff] = code.OperandType;
    }

    public MethodCode(MethodBodyBlock body)
    {
        Regions = body.ExceptionRegions;
        var reader = body.GetILReader();
        leaders = new bool[reader.Length + 1];
        Lead(0);
        Instructions = Decode(reader);
        foreach (var region in Regions)
        {
            Lead(region.TryOffset);
            Lead(region.TryOffset + region.TryLength);
            Lead(region.HandlerOffset);
            Lead(region.HandlerOffset + region.HandlerLength);
            if (region.Kind == ExceptionRegionKind.Filter)
                Lead(region.FilterOffset);
        }
    }

    public Instruction[] Instructions { get; }

    public ImmutableArray<ExceptionRegion> Regions { get; private set; }

    public int IndexOf(int offset)
    {
        var (low, high) = (0, Instructions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Instructions[middle].Offset == offset)
                return middle;
            if (Instructions[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle - 1;
        }
        throw new BadImageFormatException("a branch into the middle of an instruction");
    }

    public bool IsLeader(int offset) => leaders[offset];

    /// <summary>Removes an exception handler that the compiler generated.</summary>
    public void Remove(ExceptionRegion region) => Regions = Regions.Remove(region);

    /// <summary>The regions whose try block contains the offset, inner before outer.</summary>
    public IEnumerable<ExceptionRegion> Around(int offset) =>
        Regions.IsEmpty ? [] : Regions.Where(region => offset >= region.TryOffset && offset < region.TryOffset + region.TryLength);

    /// <summary>The finally blocks that run when control leaves one offset for another, inner before outer.</summary>
    public IEnumerable<int> Endings(int from, int to) =>
        Around(from)
            .Where(region => region.Kind == ExceptionRegionKind.Finally
                && !(to >= region.TryOffset && to < region.TryOffset + region.TryLength))
            .Select(region => region.HandlerOffset);

    // A branch out of the body is detected when it is followed.
    private void Lead(int offset)
    {
        if ((uint)offset < (uint)leaders.Length)
            leaders[offset] = true;
    }

    private Instruction[] Decode(BlobReader reader)
    {
        var all = decoding ??= [];
        all.Clear();
        while (reader.RemainingBytes > 0)
        {
            var offset = reader.Offset;
            int first = reader.ReadByte();
            var two = first == 0xFE;
            var code = two ? 0xFE00 | reader.ReadByte() : first;
            long operand = 0;
            int[]? targets = null;
            switch (Operands[two ? 0x100 | (code & 0xff) : code])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget:
                    operand = reader.ReadSByte();
                    operand += reader.Offset;
                    Lead((int)operand);
                    Lead(reader.Offset);
                    break;
                case OperandType.InlineBrTarget:
                    operand = reader.ReadInt32();
                    operand += reader.Offset;
                    Lead((int)operand);
                    Lead(reader.Offset);
                    break;
                case OperandType.ShortInlineI:
                    operand = reader.ReadSByte();
                    break;
                case OperandType.ShortInlineVar:
                    operand = reader.ReadByte();
                    break;
                case OperandType.InlineVar:
                    operand = reader.ReadUInt16();
                    break;
                case OperandType.InlineI8:
                    operand = reader.ReadInt64();
                    break;
                case OperandType.InlineR:
                    operand = BitConverter.DoubleToInt64Bits(reader.ReadDouble());
                    break;
                case OperandType.ShortInlineR:
                    operand = BitConverter.DoubleToInt64Bits(reader.ReadSingle());
                    break;
                case OperandType.InlineSwitch:
                    targets = new int[reader.ReadInt32()];
                    var origin = reader.Offset + 4 * targets.Length;
                    for (var i = 0; i < targets.Length; i++)
                        Lead(targets[i] = origin + reader.ReadInt32());
                    Lead(origin);
                    break;
                default:
                    operand = reader.ReadInt32();
                    break;
            }
            all.Add(new(offset, reader.Offset, (ILOpCode)code, operand, targets));
        }
        return [.. all];
    }
}
