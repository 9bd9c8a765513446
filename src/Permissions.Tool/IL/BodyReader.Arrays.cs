// The part of the reader that follows arrays and their elements.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    // The number of elements that are tracked separately.
    private const int MostElements = 64;

    private void NewArray()
    {
        var element = file.Members.Type(Token);
        var size = frame.Pop().Number;
        frame.Push(new()
        {
            Type = IlType.Around(IlTypeKind.Array, element),
            IsExact = true,
            Elements = size is >= 0 and <= MostElements ? Array(size.Value) : null,
            Nodes = context.Carries(element) ? [Value.Local(id, "[" + at.Offset)] : [],
        });
    }

    private Dictionary<int, Operand?[]>? arrays;

    // the same array for every visit of the instruction that creates it
    private Operand?[] Array(int size) =>
        (arrays ??= []).TryGetValue(at.Offset, out var known) ? known : arrays[at.Offset] = new Operand?[size];

    // A collection expression creates a list of its own size and fills it through a span.
    private Operand?[]? ListOfSize(IlType type, Operand[] arguments) =>
        type.Name == "System.Collections.Generic.List`1" && arguments is [{ Number: >= 0 and <= MostElements and var size }]
            ? Array(size) : null;

    private void StoreElement()
    {
        var value = frame.Pop();
        var index = frame.Pop().Number;
        var array = frame.Pop();
        value = Fill(array, value);
        if (array.Elements is { } elements && index is { } number && number >= 0 && number < elements.Length)
            elements[number] = elements[number] is { } before && !before.IsSameAs(value)
                ? new() { Nodes = [.. before.Nodes.Union(value.Nodes, StringComparer.Ordinal)] } : value;
    }

    // An array of several dimensions is read and written by methods that the runtime provides.
    private void CallOfArray(MethodReference called, Operand[] arguments)
    {
        var array = Loaded(frame.Pop());
        if (called.Name == "Set")
            Fill(array, arguments[^1]);
        else
            frame.Push(new() { Type = called.Container.Element, Nodes = context.Carries(called.Container.Element) ? array.Nodes : [],
                Address = called.Name == "Address" && array.Nodes.Count > 0 ? new(-1, array.Nodes[0], called.Container.Element) : null });
    }

    private Operand Fill(Operand array, Operand value)
    {
        if (array.Type is { Kind: IlTypeKind.Array } kept)
            value = Hidden(value, kept.Element);
        foreach (var node in array.Nodes)
        {
            Flow(value.Nodes, node);
            if (Value.IsElsewhere(node))
                Flow(value.Nodes, Value.Added(node));
        }
        return value;
    }

    // An object of another assembly holds what it is created with.
    private IReadOnlyList<string> Parts(IlType type, Operand[] arguments) => type.Declared is { IsOwn: true } || !context.Carries(type) ? []
        : [.. arguments.SelectMany(argument => argument.Nodes).Distinct(StringComparer.Ordinal)];

    private void LoadElement()
    {
        frame.Pop();
        var array = frame.Pop();
        var element = array.Type is { Kind: IlTypeKind.Array } type ? type.Element : null;
        frame.Push(new() { Type = element, Nodes = array.Nodes,
            Address = at.Code == ILOpCode.Ldelema && array.Nodes.Count > 0 ? new(-1, array.Nodes[0], element ?? IlType.Unknown) : null });
    }
}
