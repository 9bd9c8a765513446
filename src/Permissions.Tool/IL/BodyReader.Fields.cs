// The part of the reader that follows fields: those declared in the source, and those in which the compiler stores locals.
using System;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private void LoadField(FieldReference field)
    {
        var isStatic = at.Code is ILOpCode.Ldsfld or ILOpCode.Ldsflda;
        var holder = isStatic ? Operand.Unknown : Loaded(frame.Pop());
        if (machine is not null && field.Name == StateMachine.StateField)
        {
            frame.Push(new() { Constant = frame.State });
            return;
        }
        if (isStatic && IsBinder(field) && binders.TryGetValue(field.Name, out var binder))
        {
            frame.Push(new() { Type = field.Type, Constant = binder });
            return;
        }
        if (field.Name == "Target" && holder.Constant is Binder)
        {
            frame.Push(holder with { Type = field.Type });
            return;
        }
        if (IsCache(field) || isStatic && IsBinder(field))
        {
            frame.Push(Operand.Null); // filled at its first use; treated as if that were here
            return;
        }
        if (machine is not null && frame.Stored.TryGetValue(field.Name, out var kept) && at.Code == ILOpCode.Ldfld)
        {
            frame.Push(kept);
            return;
        }
        if (PartOf(holder, field) is { } part && at.Code == ILOpCode.Ldfld)
        {
            frame.Push(part);
            return;
        }
        if (isStatic)
            Touch(field);
        var node = NodeOf(field);
        var nodes = !Keeps(field.Type) ? [] : node.Length > 0 ? [node] : holder.Nodes;
        var slot = node.Length > 0 ? node : holder.Nodes.FirstOrDefault() ?? "";
        var isStored = node.Length > 0 && CanGuard(field.Type);
        if (isStored && at.Code is ILOpCode.Ldflda or ILOpCode.Ldsflda)
            slot = SlotOf(node, isStatic || holder.IsThis || SourceMapper.IsCompilerGenerated(field.Declaring!));
        frame.Push(new() { Type = field.Type, IsThis = field.Name == "<>4__this", Nodes = nodes,
            Condition = isStored
                ? Condition.Stored(SlotOf(node, isStatic || holder.IsThis || SourceMapper.IsCompilerGenerated(field.Declaring!))) : null,
            Address = at.Code is ILOpCode.Ldflda or ILOpCode.Ldsflda ? new(-1, slot, field.Type) : null });
    }

    private void StoreField(FieldReference field)
    {
        var value = Hidden(frame.Pop(), field.Type);
        var isStatic = at.Code == ILOpCode.Stsfld;
        var holder = isStatic ? Operand.Unknown : frame.Pop();
        if (machine is not null && field.Name == StateMachine.StateField)
        {
            frame.State = value.Number;
            return;
        }
        if (isStatic && IsBinder(field) && value.Constant is Binder binder)
            binders[field.Name] = binder;
        if (IsCache(field) || isStatic && IsBinder(field))
            return;
        if (machine is not null
            && (field.Name.StartsWith("<>7__wrap", StringComparison.Ordinal) || field.Name.StartsWith("<>s__", StringComparison.Ordinal)))
            frame.Stored = value.IsCaught || value.IsNull || value is { IsWritten: true, Constant: int }
                ? frame.Stored.SetItem(field.Name, value with { Type = null }) : frame.Stored.Remove(field.Name);
        if (isStatic)
            Touch(field);
        if (machine is not null && field.Name == "<>2__current")
            Flow(value.Nodes, Value.Result(id));
        if (field.Declaring is { } type && type.IsOwn && SourceMapper.IsClosure(type) && value.Nodes is [{ } parameter]
            && parameter.StartsWith("P:", StringComparison.Ordinal))
            context.Captured.TryAdd(ClosureNode(type, field), parameter);
        var node = NodeOf(field);
        if (node.Length > 0)
            Assign(SlotOf(node, isStatic || holder.IsThis || SourceMapper.IsCompilerGenerated(field.Declaring!)), field.Type, value);
        if (node.Length > 0)
            Flow(value.Nodes, node, field.Type);
        else
            Store(holder, value with { Address = null });
    }

    // The fields in which the compiler caches delegates.
    private static bool IsCache(FieldReference field) =>
        field.Declaring is { IsOwn: true } type && SourceMapper.IsCompilerGenerated(type)
            && (field.Name.StartsWith("<>9__", StringComparison.Ordinal)
                || !SourceMapper.IsClosure(type) && type.MetadataName.StartsWith("<>O", StringComparison.Ordinal));

    private static string ClosureNode(TypeDef type, FieldReference field) => Value.Local(type.File.Name + ":" + type.Name, field.Name);

    /// <summary>The node of a field's value; empty for a field of another assembly, which counts as part of its object.</summary>
    private string NodeOf(FieldReference field)
    {
        if (field.Declaring is not { IsOwn: true } type)
            return "";
        if (context.SourceMapper.Kickoff(type) is { } kickoff)
        {
            var owner = context.SourceMapper.IdOf(kickoff);
            return machine?.Parameter(field.Name) is { } ordinal and >= 0
                ? Value.Parameter(owner, ordinal) : Value.Local(owner, field.Name);
        }
        if (SourceMapper.IsCompilerGenerated(type))
            return context.Captured.TryGetValue(ClosureNode(type, field), out var parameter) ? parameter : ClosureNode(type, field);
        if (field.Name.StartsWith('<') && field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal))
            return Value.Field("P:" + type.Name + "." + field.Name[1..^16]);
        return Value.Field((type.HasEvent(field.Name) ? "E:" : "F:") + type.Name + "." + field.Name);
    }

    private void Touch(FieldReference field)
    {
        if (field.Container.Arguments.Count > 0 && field.Declaring is { IsOwn: true })
            GiveArguments(field.Container);
        if (field.Declaring is { IsOwn: true } type && !SourceMapper.IsCompilerGenerated(type) && type.HasStaticInitialiser
            && !(type == written.Type && written.Name == ".cctor"))
            Add(at.Offset, 1, new() { Kind = SiteKind.Touch, Touches = type.Name, Place = PlaceAt(at.Offset) });
    }
}
