// Reads each method body of an assembly once: what it calls, makes and takes the address of, with the constants it hands over.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text.RegularExpressions;

namespace Permissions.Catalog.Tests.Reading;

internal sealed partial class BodyReader(AssemblyEntry assembly, Framework framework)
{
    private readonly MetadataReader reader = assembly.Reader;
    private readonly Dictionary<EntityHandle, CallTarget> targets = [];
    private readonly Dictionary<EntityHandle, int> stateMachines = [];
    private readonly List<int?> stack = [];
    private readonly HashSet<int> joins = [];

    private readonly record struct CallTarget(int Member, string Name, string? Type, string Signature, int Parameters, bool HasThis,
        bool IsVoid);

    public void ReadAll()
    {
        var row = 0;
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
                Read(assembly.Rows[row], assembly.Body(method));
            row++;
        }
    }

    // Straight through, once: where code joins, nothing is known of the stack below.
    private void Read(Member member, MethodBodyBlock body)
    {
        var il = body.GetILBytes()!;
        var callees = new HashSet<int>();
        stack.Clear();
        joins.Clear();
        foreach (var region in body.ExceptionRegions)
            joins.Add(region.HandlerOffset);
        for (var at = 0; at < il.Length;)
        {
            if (joins.Contains(at))
                stack.Clear();
            var code = IlCode.Read(il, ref at);
            var operand = at;
            at += IlCode.OperandSize(code) + (code == OpCodes.Switch ? 4 * BitConverter.ToInt32(il, operand) : 0);
            foreach (var target in IlCode.Targets(code, il, operand))
                joins.Add(target);
            switch (code.OperandType)
            {
                case OperandType.InlineMethod:
                    Refer(code, MetadataTokens.EntityHandle(BitConverter.ToInt32(il, operand)), callees);
                    continue;
                case OperandType.InlineField:
                    if (StateMachine(MetadataTokens.EntityHandle(BitConverter.ToInt32(il, operand))) is var moveNext and >= 0)
                        callees.Add(moveNext);
                    break;
                case OperandType.InlineSig:
                    stack.Clear();
                    continue;
            }
            if (code == OpCodes.Dup)
            {
                stack.Add(stack.Count > 0 ? stack[^1] : null);
                continue;
            }
            Pop(IlCode.Pops(code) is var pops and >= 0 ? pops : stack.Count);
            for (var pushes = IlCode.Pushes(code); pushes > 0; pushes--)
                stack.Add(IlCode.Constant(code, il, operand));
            if (code.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
                stack.Clear();
        }
        callees.Remove(member.Index);
        member.Callees.AddRange(callees.Order());
    }

    private void Refer(OpCode code, EntityHandle handle, HashSet<int> callees)
    {
        var target = Target(handle);
        var isCall = code == OpCodes.Call || code == OpCodes.Callvirt || code == OpCodes.Newobj || code == OpCodes.Jmp;
        var arguments = new int?[target.Parameters];
        if (isCall)
        {
            for (var i = target.Parameters - 1; i >= 0; i--)
                arguments[i] = Pop();
            if (target.HasThis && code != OpCodes.Newobj)
                Pop();
        }
        else if (code == OpCodes.Ldvirtftn)
        {
            Pop();
        }
        if (code == OpCodes.Newobj || !isCall || !target.IsVoid)
            stack.Add(null);
        if (code == OpCodes.Ldtoken)
            return;
        if (StateMachine(handle) is var moveNext and >= 0)
            callees.Add(moveNext);
        if (target.Member >= 0 && !framework.Opens(target.Member, arguments, callees))
            callees.Add(target.Member);
        if (code == OpCodes.Callvirt || code == OpCodes.Ldvirtftn)
            callees.UnionWith(framework.Behind(assembly, target.Type, target.Name, target.Parameters, target.Signature));
    }

    private int? Pop()
    {
        if (stack.Count == 0)
            return null;
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }

    private void Pop(int count) => stack.RemoveRange(Math.Max(0, stack.Count - count), Math.Min(count, stack.Count));

    private CallTarget Target(EntityHandle handle)
    {
        if (targets.TryGetValue(handle, out var known))
            return known;
        return targets[handle] = Find(handle);
    }

    private CallTarget Find(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                return Target(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                var own = method.DecodeSignature(TypeNames.Instance, null);
                return new(assembly.Rows[MetadataTokens.GetRowNumber(handle) - 1].Index, reader.GetString(method.Name),
                    TypeNames.Of(reader, method.GetDeclaringType()), TypeNames.Parameters(own),
                    own.ParameterTypes.Length, own.Header.IsInstance, own.ReturnType == "System.Void");
            case HandleKind.MemberReference:
                var reference = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (reference.GetKind() != MemberReferenceKind.Method)
                    return new(-1, "", null, "", 0, false, true);
                var signature = reference.DecodeMethodSignature(TypeNames.Instance, null);
                var name = reader.GetString(reference.Name);
                var type = TypeNames.Definition(reader, reference.Parent);
                var member = type is null ? -1 : framework.Find(assembly, type, name, signature);
                return new(member, name, type, TypeNames.Parameters(signature), signature.ParameterTypes.Length,
                    signature.Header.IsInstance, signature.ReturnType == "System.Void");
            default:
                return new(-1, "", null, "", 0, false, true);
        }
    }

    // Async methods and iterators: who touches the compiler's class for a body runs that body.
    private int StateMachine(EntityHandle handle)
    {
        if (stateMachines.TryGetValue(handle, out var known))
            return known;
        EntityHandle parent = handle.Kind switch
        {
            HandleKind.FieldDefinition => reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType(),
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType(),
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)handle).Parent,
            _ => default,
        };
        var type = parent.IsNil ? null : TypeNames.Definition(reader, parent);
        return stateMachines[handle] = type is not null && IsStateMachine().IsMatch(type)
            && assembly.MembersById.TryGetValue($"M:{type}.MoveNext", out var moveNext) ? moveNext : -1;
    }

    [GeneratedRegex(@">d(__\d+)?(`\d+)?$")]
    private static partial Regex IsStateMachine();
}
