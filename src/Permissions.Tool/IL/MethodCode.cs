// The instructions of one method body, decoded once, with where its blocks begin and which handlers protect what.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Permissions.Tool.IL;

/// <param name="Operand">A number, a token or the target of a branch.</param>
internal sealed record Instruction(int Offset, int Next, ILOpCode Code, long Operand, int[]? Targets)
{
    public double Real => BitConverter.Int64BitsToDouble(Operand);
}

internal sealed class MethodCode
{
    private static readonly OperandType[] Operands = new OperandType[0x200];

    private readonly Dictionary<int, int> indexes;
    private readonly HashSet<int> leaders = [0];

    static MethodCode()
    {
        foreach (var field in typeof(OpCodes).GetFields())
            if (field.GetValue(null) is OpCode code)
                Operands[code.Size == 2 ? 0x100 | (code.Value & 0xff) : code.Value & 0xff] = code.OperandType;
    }

    public MethodCode(MethodBodyBlock body)
    {
        Regions = body.ExceptionRegions;
        Instructions = Decode(body.GetILReader());
        indexes = new(Instructions.Count);
        for (var i = 0; i < Instructions.Count; i++)
            indexes[Instructions[i].Offset] = i;
        foreach (var region in Regions)
        {
            leaders.Add(region.TryOffset);
            leaders.Add(region.TryOffset + region.TryLength);
            leaders.Add(region.HandlerOffset);
            leaders.Add(region.HandlerOffset + region.HandlerLength);
            if (region.Kind == ExceptionRegionKind.Filter)
                leaders.Add(region.FilterOffset);
        }
    }

    public IReadOnlyList<Instruction> Instructions { get; }

    public ImmutableArray<ExceptionRegion> Regions { get; private set; }

    public int IndexOf(int offset) => indexes.TryGetValue(offset, out var index) ? index : throw new BadImageFormatException("a branch into the middle of an instruction");

    public bool IsLeader(int offset) => leaders.Contains(offset);

    /// <summary>Takes an exception handler out: nobody wrote it.</summary>
    public void Remove(ExceptionRegion region) => Regions = Regions.Remove(region);

    /// <summary>The regions whose try part holds the offset, inner before outer.</summary>
    public IEnumerable<ExceptionRegion> Around(int offset) =>
        Regions.Where(region => offset >= region.TryOffset && offset < region.TryOffset + region.TryLength);

    /// <summary>The finally blocks that control runs on its way from one offset to another, inner before outer.</summary>
    public IEnumerable<int> Endings(int from, int to) =>
        Around(from).Where(region => region.Kind == ExceptionRegionKind.Finally && !(to >= region.TryOffset && to < region.TryOffset + region.TryLength))
            .Select(region => region.HandlerOffset);

    private List<Instruction> Decode(BlobReader reader)
    {
        var all = new List<Instruction>();
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
                    leaders.Add((int)operand);
                    leaders.Add(reader.Offset);
                    break;
                case OperandType.InlineBrTarget:
                    operand = reader.ReadInt32();
                    operand += reader.Offset;
                    leaders.Add((int)operand);
                    leaders.Add(reader.Offset);
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
                        leaders.Add(targets[i] = origin + reader.ReadInt32());
                    leaders.Add(origin);
                    break;
                default:
                    operand = reader.ReadInt32();
                    break;
            }
            all.Add(new(offset, reader.Offset, (ILOpCode)code, operand, targets));
        }
        return all;
    }
}
