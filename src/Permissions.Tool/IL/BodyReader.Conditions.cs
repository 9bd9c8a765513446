// The part of the reader that follows conditions that may guard a call: where they are stored, and how they combine.
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private int last = -1; // the site of the last recorded call, or -1

    private (Condition Condition, bool WhenTrue)? ending; // where control continues after the call that was just read

    /// <summary>Whether a value of this type may guard a call: a boolean, a task of a boolean, or a permission.</summary>
    private static bool CanGuard(IlType? type) => type?.Name switch
    {
        "System.Boolean" or "Permissions.Permission" => true,
        "System.Nullable`1" or "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" =>
            type.Arguments is [{ Name: "System.Boolean" }],
        _ => false,
    };

    private static bool HasConstants(IlType type) => type.Name is "System.Int32" or "System.String" || type.Declared is { IsEnum: true };

    private bool IsAssigned(int argument) => (assigned ??= [.. code.Instructions
        .Where(one => one.Code is ILOpCode.Starg or ILOpCode.Starg_s or ILOpCode.Ldarga or ILOpCode.Ldarga_s)
        .Select(one => (int)one.Operand)])
        .Contains(argument);

    private HashSet<int>? assigned;

    private void Assign(string slot, IlType? type, Operand value)
    {
        if (!CanGuard(type))
            return;
        frame.Forget(slot);
        current.Block.Assignments.Add(new(current.Sites.Count, slot, value.AsCondition(type)));
    }

    private void Make(string slot) => current.Block.Assignments.Add(new(current.Sites.Count, slot, Condition.Yes));

    private void StoreArgument(int number, Operand value)
    {
        Flow(value.Nodes, ArgumentNode(number), ArgumentType(number));
        if (method.IsStatic || number > 0)
            Assign(ArgumentNode(number), method.Signature.ParameterTypes[method.IsStatic ? number : number - 1], value);
    }

    // For an object other than 'this', it is unknown which object it is.
    private static string SlotOf(string node, bool isKnown) => isKnown ? node : Condition.OfAnyObject + node;

    private Condition? Combined(Condition? left, Condition? right) => at.Code switch
    {
        ILOpCode.And => Condition.And(left, right),
        ILOpCode.Or => Condition.Or(left, right),
        ILOpCode.Xor => Condition.Not(Condition.Same(left, right)),
        _ => null,
    };

    private static bool IsTuple(IlType? type) =>
        type is not null && type.Name.StartsWith("System.ValueTuple`", System.StringComparison.Ordinal);

    // The parts of a tuple, if one of them may guard a call. Every visit with the same parts gets the same array.
    private Operand?[]? Tuple(Operand[] parts)
    {
        if (!System.Array.Exists(parts, part => part.Condition is not null || part.Number is 0 or 1))
            return null;
        arrays ??= [];
        if (!arrays.TryGetValue(at.Offset, out var known)
            || !System.Linq.Enumerable.SequenceEqual(known, parts,
                System.Collections.Generic.EqualityComparer<Operand?>.Create((one, other) => one!.IsSameAs(other!))))
            arrays[at.Offset] = known = parts;
        return known;
    }

    private Operand?[] PartsOf(IlType tuple, int site, string result)
    {
        var parts = new Operand?[tuple.Arguments.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = new() { Type = tuple.Arguments[i], Nodes = result.Length > 0 ? [result] : [],
                Condition = CanGuard(tuple.Arguments[i]) ? Condition.PartOf(site, i) : null };
        return parts;
    }

    private static Operand? PartOf(Operand holder, FieldReference field) =>
        holder.Elements is { } parts && IsTuple(holder.Type) && field.Name.StartsWith("Item", System.StringComparison.Ordinal)
            && int.TryParse(field.Name[4..], out var number) && number <= parts.Length
            ? parts[number - 1] : null;

    // A property without code is treated as a field.
    private Condition? AccessOf(MethodReference called, Operand receiver, Operand[] arguments)
    {
        if (called.Definition is not { Type.IsOwn: true, IsVirtual: false } accessor || accessor.Owner is not { } owner
            || called.Return is not { } returned)
            return null;
        var isSetter = accessor.Name.StartsWith("set_", System.StringComparison.Ordinal);
        var type = isSetter ? called.Parameters[^1] : returned;
        if (!CanGuard(type) || accessor.Type.FieldType("<" + accessor.Name[4..] + ">k__BackingField") is null
            || !accessor.IsWrittenByTheCompiler
            || accessor.Guards != 0 || accessor.Contract != default)
            return null;
        var slot = SlotOf(Value.Field("P:" + accessor.Type.Name + "." + owner.Name), accessor.IsStatic || receiver.IsThis);
        if (isSetter)
        {
            Flow(arguments[^1].Nodes, Value.Field("P:" + accessor.Type.Name + "." + owner.Name));
            Assign(slot, type, arguments[^1]);
        }
        return Condition.Stored(slot);
    }

    private void EndUnless(MethodReference called, Operand[] arguments)
    {
        foreach (var (parameter, ends) in called.Definition?.EndsWhere ?? [])
            if (parameter < arguments.Length && arguments[parameter].Condition is { } condition)
                ending = (condition, !ends);
    }
}
