// The part of the reader that records calls: of members, of delegates, through pointers, and the making of objects.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private void Call(MethodReference called)
    {
        var arguments = PopArguments(called.Parameters.Count);
        var instance = called.HasThis ? frame.Pop() : Operand.Unknown;
        var receiver = Loaded(instance);
        if (CallOfTheCompiler(called, instance, receiver, arguments) is { } made)
        {
            if (called.Return.Name != "System.Void")
                frame.Push(made);
            return;
        }
        var result = called.Name == "Invoke" && Members.Definition(called.Container) is { IsDelegate: true }
            ? Invoke(receiver, arguments, called)
            : AddCall(called, receiver, arguments, at.Code == ILOpCode.Callvirt || constrained is not null, called.Return);
        if (called.Return.Name != "System.Void")
            frame.Push(result);
        foreach (var argument in arguments)
            if (argument.Address is { Local: >= 0 } slot)
                frame.Locals[slot.Local] = null; // written through the reference
    }

    private Operand[] PopArguments(int count)
    {
        var arguments = new Operand[count];
        for (var i = count - 1; i >= 0; i--)
            arguments[i] = frame.Pop();
        return arguments;
    }

    private Operand Invoke(Operand receiver, Operand[] arguments, MethodReference called)
    {
        if (called.Parameters.Count > 0 && called.Parameters[0].Name == "System.Runtime.CompilerServices.CallSite")
        {
            Add(at.Offset, 0, new() { Kind = SiteKind.Opaque, Target = "dynamic", Place = PlaceAt(at.Offset) });
            return Operand.Unknown;
        }
        var result = Result(at.Offset, 0, called.Return);
        Add(at.Offset, 0, new()
        {
            Kind = SiteKind.Invoke,
            Receiver = receiver.ToValue(null),
            Arguments = Values(called, arguments),
            IsAsync = ReaderContext.IsTask(called.Return),
            Result = result,
            Place = PlaceAt(at.Offset),
        });
        return new() { Type = called.Return, Nodes = result.Length > 0 ? [result] : [] };
    }

    private void CallPointer()
    {
        var signature = file.Metadata.GetStandaloneSignature((StandaloneSignatureHandle)Token).DecodeMethodSignature(file.Types, null);
        var pointer = Loaded(frame.Pop());
        PopArguments(signature.ParameterTypes.Length);
        if (signature.Header.IsInstance)
            frame.Pop();
        Add(at.Offset, 0, new() { Kind = SiteKind.Invoke, Receiver = pointer.ToValue(null), Place = PlaceAt(at.Offset) });
        if (signature.ReturnType.Name != "System.Void")
            frame.Push(new() { Type = signature.ReturnType });
    }

    private void LoadFunction(MethodReference called, IlType? receiverType)
    {
        var methodId = context.CalleeOf(called).Id;
        var isVirtual = receiverType is not null && called.Definition is not { IsVirtual: false };
        Meet(called.Definition);
        frame.Push(new()
        {
            IsFunction = true,
            Nodes = [isVirtual ? Value.VirtualBody(methodId, context.Receiver(receiverType!.IsParameter ? called.Container : receiverType)) : Value.Body(methodId)],
        });
    }

    private void Create(MethodReference constructor)
    {
        var arguments = PopArguments(constructor.Parameters.Count);
        var type = constructor.Container;
        if (arguments is [_, { IsFunction: true } function])
        {
            frame.Push(new() { Type = type, Nodes = function.Nodes });
            return;
        }
        if (constructor.Definition is { } made && made.Type.IsOwn && Folding.IsMade(made.Type) || type.Kind != IlTypeKind.Named)
        {
            frame.Push(new() { Type = type, IsExact = true });
            return;
        }
        if (type.Name.StartsWith("System.ValueTuple", StringComparison.Ordinal))
        {
            frame.Push(new() { Type = type, Nodes = [.. arguments.SelectMany(argument => argument.Nodes).Distinct(StringComparer.Ordinal)] });
            return;
        }
        if (constructor.Definition is { Type.IsOwn: true })
            created.Add(type.Definition);
        frame.Push(AddCall(constructor, Operand.Unknown, arguments, mayBeVirtual: false, type) with { IsExact = true });
    }

    /// <summary>Records a call, unless nothing can come of it: a platform member that the catalog does not know and that is handed no work.</summary>
    private Operand AddCall(MethodReference called, Operand receiver, Operand[] arguments, bool mayBeVirtual, IlType returned)
    {
        var callee = context.CalleeOf(called);
        var definition = called.Definition;
        Meet(definition);
        var type = (constrained ?? receiver.Type) is { IsParameter: false } known && known != IlType.Unknown ? known : called.Container;
        var isVirtual = mayBeVirtual && !receiver.IsExact && (definition is null ? !callee.IsPlatform : (definition.IsVirtual || definition.IsAbstract) && !definition.IsFinal);
        var comesBack = isVirtual && !callee.IsOwn && context.HasOwnDescendants(type);
        var values = Values(called, arguments);
        if (!callee.IsOwn)
            StoreThroughReferences(arguments);
        if (!callee.IsOwn && callee.Knowledge.IsNothing && callee.IsPlatform && !comesBack && !callee.NeverReturns && callee.Guards == 0 && callee.Contract == default && !HandsOverWork(values))
            return new() { Type = returned, Nodes = context.Carries(returned) ? receiver.Nodes : [] }; // a part of what it was asked of
        var result = Result(at.Offset, 0, returned);
        var number = Add(at.Offset, 0, new()
        {
            Kind = SiteKind.Call,
            Target = callee.Id,
            IsOwn = callee.IsOwn,
            IsVirtual = isVirtual,
            IsNative = callee.IsOwn && definition is { IsNative: true },
            NeverReturns = callee.NeverReturns,
            Guards = callee.Guards,
            Contract = callee.Contract,
            IsAsync = callee.IsTask,
            ReceiverType = isVirtual ? context.Receiver(type) : null,
            Touches = callee.IsOwn && definition is { Type.HasStaticInitialiser: true } && (definition.IsStatic || definition.Name == ".ctor") && !Folding.IsMade(definition.Type) && !(definition.Type == written.Type && written.Name == ".cctor") ? definition.Type.Name : null,
            Receiver = receiver.ToValue(null),
            Arguments = values,
            Types = TypesOf(called, values),
            Result = result,
            Place = PlaceAt(at.Offset),
        });
        var aliases = returned.Kind == IlTypeKind.Reference ? receiver.Nodes : [];
        return new()
        {
            Type = returned.Kind == IlTypeKind.Reference ? returned.Element : returned,
            Nodes = result.Length > 0 ? [result, .. aliases] : [],
            Answer = returned.Name == "System.Boolean" ? number : -1,
        };
    }

    // What is handed along with a reference may be stored behind it.
    private void StoreThroughReferences(Operand[] arguments)
    {
        foreach (var argument in arguments)
            if (argument.Address is { } slot)
                foreach (var other in arguments)
                    if (other != argument && slot.Node.Length > 0)
                        Flow(other.Nodes, slot.Node);
    }

    private void Meet(MethodDefinitionFacts? definition)
    {
        if (definition is not { Type.IsOwn: true } || !definition.Name.StartsWith('<'))
            return;
        context.Folding.Made(definition, identity);
        Nested.Add(definition);
    }

    private static bool HandsOverWork(IReadOnlyList<Value> values)
    {
        foreach (var value in values)
            if (value.Nodes.Count > 0)
                return true;
        return false;
    }

    private IReadOnlyList<Value> Values(MethodReference called, Operand[] arguments)
    {
        if (arguments.Length == 0)
            return [];
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var given = called.Parameters[i];
            var argument = given.Kind == IlTypeKind.Reference ? Loaded(arguments[i]) : arguments[i];
            values[i] = argument.ToValue(given);
        }
        return values;
    }

    private static IReadOnlyList<string> TypesOf(MethodReference called, IReadOnlyList<Value> arguments)
    {
        List<string>? named = null;
        foreach (var type in called.Arguments)
            if (type.Kind == IlTypeKind.Named)
                (named ??= []).Add(type.Definition);
        foreach (var type in called.Container.Arguments)
            if (type.Kind == IlTypeKind.Named)
                (named ??= []).Add(type.Definition);
        foreach (var argument in arguments)
            if (argument.Constant is TypeConstant given)
                (named ??= []).Add(given.Type);
        return named ?? (IReadOnlyList<string>)[];
    }
}
