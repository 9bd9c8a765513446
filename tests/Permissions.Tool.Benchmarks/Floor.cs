// The floor: every method body of some assemblies is decoded once, opcodes and operands, and nothing is made of it.
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Permissions.Tool.Benchmarks;

internal static class Floor
{
    private static readonly OperandType[] Operands = ReadOperands();

    /// <summary>The bodies and instructions of the files.</summary>
    public static (int Bodies, long Instructions) Decode(IReadOnlyList<string> files, int threads)
    {
        var bodies = 0;
        var instructions = 0L;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file =>
        {
            using var image = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file)));
            if (!image.HasMetadata)
                return;
            var metadata = image.GetMetadataReader();
            var (count, decoded) = (0, 0L);
            foreach (var handle in metadata.MethodDefinitions)
                if (metadata.GetMethodDefinition(handle).RelativeVirtualAddress is var address and not 0)
                {
                    count++;
                    decoded += Decode(image.GetMethodBody(address).GetILReader());
                }
            Interlocked.Add(ref bodies, count);
            Interlocked.Add(ref instructions, decoded);
        });
        return (bodies, instructions);
    }

    private static int Decode(BlobReader reader)
    {
        var count = 0;
        var tokens = 0;
        while (reader.RemainingBytes > 0)
        {
            int code = reader.ReadByte();
            if (code == 0xFE)
                code = 0x100 | reader.ReadByte();
            switch (Operands[code])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    tokens += reader.ReadByte();
                    break;
                case OperandType.InlineVar:
                    tokens += reader.ReadUInt16();
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    tokens += (int)reader.ReadInt64();
                    break;
                case OperandType.InlineSwitch:
                    for (var targets = reader.ReadInt32(); targets > 0; targets--)
                        tokens += reader.ReadInt32();
                    break;
                default:
                    tokens += reader.ReadInt32();
                    break;
            }
            count++;
        }
        seen = tokens;
        return count;
    }

    private static int seen; // so that what is read is used

    private static OperandType[] ReadOperands()
    {
        var operands = new OperandType[0x200];
        foreach (var field in typeof(OpCodes).GetFields())
            if (field.GetValue(null) is OpCode code)
                operands[code.Size == 2 ? 0x100 | code.Value & 0xff : code.Value & 0xff] = code.OperandType;
        return operands;
    }
}
