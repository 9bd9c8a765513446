// The part of the reader that follows values: constants, locals, arguments, addresses, delegates.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private IlType? constrained;

    private EntityHandle Token => MetadataTokens.EntityHandle((int)at.Operand);

    private void StepValue()
    {
        switch (at.Code)
        {
            case ILOpCode.Nop or ILOpCode.Break or ILOpCode.Volatile or ILOpCode.Tail or ILOpCode.Unaligned or ILOpCode.Readonly:
                break;
            case ILOpCode.Constrained:
                constrained = file.Members.Type(Token);
                break;
            case ILOpCode.Ldnull:
                frame.Push(Operand.Null);
                break;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                frame.Push(Operand.Small((int)at.Code - (int)ILOpCode.Ldc_i4_0));
                break;
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_i4_s:
                frame.Push(new() { Constant = (int)at.Operand, IsWritten = true });
                break;
            case ILOpCode.Ldc_i8:
                frame.Push(new() { Constant = at.Operand });
                break;
            case ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8:
                frame.Push(new() { Constant = at.Real });
                break;
            case ILOpCode.Ldstr:
                frame.Push(new() { Constant = file.Metadata.GetUserString((UserStringHandle)MetadataTokens.Handle((int)at.Operand)),
                    Type = file.Types.GetPrimitiveType(PrimitiveTypeCode.String) });
                break;
            case ILOpCode.Ldtoken:
                LoadToken();
                break;
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                LoadArgument(at.Code - ILOpCode.Ldarg_0);
                break;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s or ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                LoadArgument((int)at.Operand);
                break;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                StoreArgument((int)at.Operand, Hidden(frame.Pop(), ArgumentType((int)at.Operand)));
                break;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                frame.Push(new() { Address = new((int)at.Operand, LocalNode((int)at.Operand), localTypes[(int)at.Operand]),
                    Type = localTypes[(int)at.Operand] });
                break;
            case ILOpCode.Dup:
                frame.Push(frame.Stack.Count > 0 ? frame.Stack[^1] : frame.Pop());
                break;
            case ILOpCode.Pop:
                frame.Pop();
                break;
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Ldsfld or ILOpCode.Ldsflda:
                LoadField(file.Members.Field(Token));
                break;
            case ILOpCode.Stfld or ILOpCode.Stsfld:
                StoreField(file.Members.Field(Token));
                break;
            case ILOpCode.Newarr:
                NewArray();
                break;
            case >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref or ILOpCode.Stelem:
                StoreElement();
                break;
            case >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref or ILOpCode.Ldelem or ILOpCode.Ldelema:
                LoadElement();
                break;
            case >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref or ILOpCode.Ldobj:
                frame.Push(Loaded(frame.Pop()));
                break;
            case >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8 or ILOpCode.Stobj or ILOpCode.Stind_i:
                var stored = frame.Pop();
                Store(frame.Pop(), stored);
                break;
            case ILOpCode.Initobj:
                Store(frame.Pop(),
                    file.Members.Type(Token).Name == "System.Nullable`1" ? new() { Condition = Condition.Nothing } : Operand.Unknown);
                break;
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any or ILOpCode.Unbox:
                var cast = file.Members.Type(Token);
                var value = frame.Pop();
                NoteCast(value.Type, cast);
                frame.Push(new() { Type = cast, Nodes = cast.Name == "System.String" ? [] : value.Nodes, // a string is not work
                    IsExpressionTree = value.IsExpressionTree, Elements = value.Elements,
                    IsNull = value.IsNull, IsCaught = value.IsCaught,
                    Condition = value.Condition ?? (at.Code == ILOpCode.Isinst && cast.Declared is { IsOwn: true, IsValueType: false }
                        ? Condition.IsType(cast.Definition) : null) });
                break;
            case ILOpCode.Box:
                var boxed = file.Members.Type(Token);
                if (boxed.Declared is { IsOwn: true })
                    created.Add(boxed.Definition); // boxing creates an object, even of a value without a constructor call
                frame.Push(frame.Pop() with { Type = boxed });
                break;
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                LoadFunction(file.Members.Method(Token), at.Code == ILOpCode.Ldvirtftn ? Loaded(frame.Pop()).Type : null);
                break;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                Compare();
                break;
            case ILOpCode.Add or ILOpCode.Sub or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor:
                Calculate();
                break;
            case ILOpCode.Conv_i1 or ILOpCode.Conv_i2 or ILOpCode.Conv_i4 or ILOpCode.Conv_i8 or ILOpCode.Conv_u1 or ILOpCode.Conv_u2
                or ILOpCode.Conv_u4 or ILOpCode.Conv_u8:
                break;
            case ILOpCode.Call or ILOpCode.Callvirt:
                Call(file.Members.Method(Token));
                constrained = null;
                break;
            case ILOpCode.Newobj:
                Create(file.Members.Method(Token));
                break;
            case ILOpCode.Calli:
                CallPointer();
                break;
            default:
                if (Local() is var local and >= 0)
                {
                    frame.Push(LoadLocal(local));
                    if (!frame.Stored.IsEmpty && pendingLocals is not null)
                        frame.Stored = frame.Stored.Remove(LocalNode(local)); // it is read once, where control continues
                }
                else if (StateMachine.StoredLocal(at) is var kept and >= 0)
                    StoreLocal(kept, frame.Pop());
                else
                    StackEffect.Apply(at.Code, frame);
                break;
        }
    }

    private int Local() => at.Code is ILOpCode.Ldloca or ILOpCode.Ldloca_s ? -1 : StateMachine.LocalOf(at);

    private readonly string?[] parameterNodes;
    private readonly string?[] localNodes;

    private string LocalNode(int local) => localNodes[local] ??= Value.Local(id, local.ToString());

    private string ParameterNode(int parameter) => parameterNodes[parameter] ??= Value.Parameter(id, parameter);

    private Operand LoadLocal(int local) =>
        (frame.Locals[local] ?? new Operand { Type = localTypes[local], Nodes = Keeps(localTypes[local]) ? [LocalNode(local)] : [] })
            is var value && CanGuard(localTypes[local]) ? value with { Condition = Condition.Stored(LocalNode(local)) } : value;

    // A slot of type object may hold work that is cast back later.
    private bool Keeps(IlType type) => type.Name == "System.Object" || context.Carries(type);

    private void StoreLocal(int local, Operand value)
    {
        value = Hidden(value, localTypes[local]);
        if (value.Nodes.Count > 0)
            Flow(value.Nodes, LocalNode(local), localTypes[local]);
        Assign(LocalNode(local), localTypes[local], value);
        if (pendingLocals?.Contains(local) == true && localTypes[local].Name is ("System.Object" or "System.Int32"))
            frame.Stored = value.IsCaught || value.IsNull || value is { IsWritten: true, Constant: int }
                ? frame.Stored.SetItem(LocalNode(local), value with { Type = null }) : frame.Stored.Remove(LocalNode(local));
        frame.SetLocal(local,
            value.Address is not null
                ? value : value with { Type = value.IsExact && value.Type is not null ? value.Type : localTypes[local], IsExact = false });
    }

    private void LoadArgument(int number)
    {
        if (!method.IsStatic)
        {
            if (number == 0)
            {
                frame.Push(new() { Type = method.Type.Self, IsThis = true });
                return;
            }
            number--;
        }
        var type = method.Signature.ParameterTypes[number];
        var isReference = type.Kind == IlTypeKind.Reference;
        var plain = isReference ? type.Element : type;
        var isAddress = at.Code is ILOpCode.Ldarga or ILOpCode.Ldarga_s || isReference;
        frame.Push(new() { Type = plain, Nodes = context.Carries(plain) ? [ParameterNode(number)] : [],
            Condition = CanGuard(plain) ? Condition.Stored(ParameterNode(number)) : null,
            Parameter = !isAddress && HasConstants(plain) && !IsAssigned(method.IsStatic ? number : number + 1)
                ? ParameterNode(number) : null,
            Address = isAddress ? new(-1, ParameterNode(number), plain) : null });
    }

    private string ArgumentNode(int number) => ParameterNode(method.IsStatic ? number : number - 1);

    private void LoadToken()
    {
        var handle = MetadataTokens.EntityHandle((int)at.Operand);
        var operand = handle.Kind switch
        {
            HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification =>
                TypeArgument(file.Members.Type(handle)) is { Length: > 0 } type
                    ? new Operand { Constant = new TypeConstant(type), Nodes = [Value.TypeNode(type)], Named = file.Members.Type(handle) }
                    : Operand.Unknown,
            HandleKind.FieldDefinition => new() { Field = file.Members.Field(handle) },
            HandleKind.MemberReference
                when file.Metadata.GetMemberReference((MemberReferenceHandle)handle).GetKind() == MemberReferenceKind.Field =>
                new() { Field = file.Members.Field(handle) },
            HandleKind.MethodDefinition or HandleKind.MemberReference or HandleKind.MethodSpecification =>
                CallInATree(file.Members.Method(handle)),
            _ => Operand.Unknown,
        };
        frame.Push(operand);
    }

    /// <summary>The value at an address; any other value is returned unchanged.</summary>
    private Operand Loaded(Operand value)
    {
        if (value.Address is not { } slot)
            return value;
        return slot.Local >= 0 ? LoadLocal(slot.Local) : new()
        {
            Type = slot.Type,
            Nodes = slot.Node.Length > 0 && context.Carries(slot.Type) ? [slot.Node] : value.Nodes,
            Condition = slot.Node.Length > 0 && CanGuard(slot.Type) ? Condition.Stored(slot.Node) : null,
        };
    }

    private void Store(Operand address, Operand value)
    {
        if (address.Address is { Local: >= 0 } slot)
        {
            StoreLocal(slot.Local, value);
            return;
        }
        if (address.Address is { } kept)
        {
            value = Hidden(value, kept.Type);
            Flow(value.Nodes, kept.Node, kept.Type);
            Assign(kept.Node, kept.Type, value);
        }
        if (address is { Elements: { } elements, Element: { } number } && number < elements.Length)
            elements[number] = value;
        foreach (var node in address.Nodes)
            Flow(value.Nodes, node);
    }

    private void Compare()
    {
        var right = frame.Pop();
        var left = frame.Pop();
        if (at.Code == ILOpCode.Ceq)
        {
            frame.Push(Equality(left, right));
            return;
        }
        if (at.Code == ILOpCode.Cgt_un && left.Condition is not null && (right.IsNull || right.Number == 0))
            frame.Push(left);
        else if (left.Number is { } a && right.Number is { } b)
            frame.Push(new() { Constant = at.Code switch { ILOpCode.Cgt => a > b, ILOpCode.Clt => a < b,
                ILOpCode.Cgt_un => (uint)a > (uint)b, _ => (uint)a < (uint)b } ? 1 : 0 });
        else
            frame.Push(Operand.Unknown);
    }

    private void Calculate()
    {
        var right = frame.Pop();
        var left = frame.Pop();
        if (at.Code == ILOpCode.Sub && left is { Parameter: not null, Subtracted: 0 } && right.Number is { } less)
            frame.Push(left with { Subtracted = less });
        else if (left.Constant is int a && right.Constant is int b)
            frame.Push(new() { Constant = at.Code switch { ILOpCode.Add => a + b, ILOpCode.Sub => a - b, ILOpCode.And => a & b,
                ILOpCode.Or => a | b, _ => a ^ b } });
        else if (at.Code == ILOpCode.Or && (left.Type ?? right.Type) is { Name: "Permissions.Permission" } type)
            frame.Push(new() { Type = type, Elements = [left with { Type = type }, right with { Type = type }] }); // a part may be known
        else
            frame.Push(new() { Condition = Combined(left.AsCondition(null), right.AsCondition(null)) });
    }
}
