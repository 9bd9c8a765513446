// The part of the reader that follows method groups: methods that are named and not called.
using System.Linq;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private void LoadFunction(MethodReference called, IlType? receiverType)
    {
        var callee = context.CalleeOf(called);
        var methodId = callee.Id;
        if (constrained is { IsParameter: true } decides)
        {
            constrained = null;
            frame.Push(new() { Function = called, Nodes = [Value.Body(HandOver(methodId, TypeParameterNode(decides), callee.IsOwn))] });
            return;
        }
        if (callee is { IsOwn: false, Knowledge.IsGuarded: true })
        {
            frame.Push(new() { Function = called, Nodes = [Value.Body(HandOver(methodId))] });
            return;
        }
        var isVirtual = receiverType is not null && called.Definition is not { IsVirtual: false };
        AddNested(called.Definition);
        GiveArguments(called, methodId);
        frame.Push(new()
        {
            Function = called,
            Nodes = [isVirtual
                ? Value.VirtualBody(methodId, context.Receiver(receiverType!.IsParameter ? called.Container : receiverType))
                : Value.Body(methodId)],
        });
    }

    // A method group of a guarded API, or of a member that a type argument decides, is read as a lambda that calls it.
    private string HandOver(string methodId, string? receiverType = null, bool isOwn = false)
    {
        var body = $"{id}~{MemberId.Name(methodId)}@{at.Offset}";
        (trees ??= [])[at.Offset] = new()
        {
            Id = body,
            Name = MemberId.Display(methodId),
            Type = MemberId.ContainingType(methodId),
            AssemblyName = file.Name,
            Place = PlaceAt(at.Offset),
            IsNested = true,
            IsPassedOver = true,
            Sites = [new() { Kind = SiteKind.Call, Target = methodId, Place = PlaceAt(at.Offset), ReceiverType = receiverType,
                IsVirtual = receiverType is not null, IsOwn = isOwn }],
        };
        return body;
    }

    private Operand AddHidden(MethodReference called, MethodDef hidden, Operand[] arguments, IlType returned)
    {
        var isConstructor = hidden.Name == ".ctor";
        if (isConstructor)
            created.Add(hidden.Type.Name);
        var target = new MethodReference(hidden.Id, hidden.Name, hidden.Type.Self, hidden.Signature.ParameterTypes, returned,
            !hidden.IsStatic, called.Arguments, hidden);
        return isConstructor
            ? AddCall(target, Operand.Unknown, arguments, false, returned)
            : AddCall(target, Loaded(arguments[0]), arguments[1..], hidden.IsVirtual, returned);
    }

    // The members of a user-defined builder that an async method calls: at its start, at each await, and at its end.

    // Whether a static method is bound to its first argument, as for a method group of an extension method.
    private bool IsBound(MethodReference named, Operand target) =>
        named is { HasThis: false, Definition.IsStatic: true, Parameters.Count: > 0 } && !target.IsNull
            && !context.CalleeOf(named).Knowledge.IsGuarded
        && (target.Nodes.Count > 0 && context.Carries(named.Parameters[0]) || named.Parameters.Skip(1).Any(context.Carries));

    // It is read as a lambda that calls the method. Whoever runs it passes the arguments after the first.
    private string Bound(MethodReference named, Operand target)
    {
        var callee = context.CalleeOf(named);
        var body = $"{id}~{MemberId.Name(callee.Id)}@{at.Offset}";
        var result = context.Carries(named.Return) ? Value.Call(body, 0) : "";
        (trees ??= [])[at.Offset] = new()
        {
            Id = body,
            Name = named.Definition is { Type.IsOwn: true } definition
                ? context.SourceMapper.Of(definition).Name : MemberId.Display(callee.Id),
            Type = MemberId.ContainingType(callee.Id),
            AssemblyName = file.Name,
            Place = PlaceAt(at.Offset),
            IsStatic = true,
            IsNested = true,
            ParameterTypes = [.. named.Parameters.Skip(1).Select(type => type.Definition)],
            Sites =
            [
                new()
                {
                    Kind = SiteKind.Call, Target = callee.Id, IsOwn = callee.IsOwn, IsAsync = callee.IsTask, Contract = callee.Contract,
                    Result = result, Place = PlaceAt(at.Offset),
                    Arguments = [target.ToValue(null),
                        .. named.Parameters.Skip(1)
                            .Select((type, i) => context.Carries(type) ? new Value { Nodes = [Value.Parameter(body, i)] } : Value.Nothing)],
                },
            ],
            Flows = result.Length > 0 ? [new(result, Value.Result(body))] : [],
        };
        return body;
    }
}
