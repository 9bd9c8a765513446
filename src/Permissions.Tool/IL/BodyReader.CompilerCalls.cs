// The part of the reader that handles calls the compiler generates: those of await, array initialisers and typeof.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    // The value that such a call returns; null for a call from the source.
    private Operand? CallOfTheCompiler(MethodReference called, Operand instance, Operand receiver, Operand[] arguments)
    {
        if (called.Name.StartsWith("InlineArray", StringComparison.Ordinal) && called.Definition is { Type: { IsOwn: true } holder }
            && SourceMapper.IsCompilerGenerated(holder) && arguments is [{ Address: { } buffer }, ..])
            return new() { Type = called.Return, Nodes = [buffer.Node] }; // an element of the buffer, or a span over the buffer
        if (called.Definition is { Type: { IsOwn: true } type } && SourceMapper.IsCompilerGenerated(type)
            && (called.Name == ".ctor" || type.MetadataName.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)))
            return Operand.Unknown;
        switch (called.Name)
        {
            case not null when called.Container.Name == "Microsoft.CSharp.RuntimeBinder.Binder":
                return new() { Type = called.Return, Constant = BinderOf(called, arguments) };
            case "op_Equality" when called.Container.Name == "System.String" && arguments.FirstOrDefault(one => one.Parameter is not null)
                is { Parameter: { } parameter } && arguments.FirstOrDefault(one => one.Constant is string) is { Constant: { } text }:
                return new() { Type = called.Return, Condition = Condition.Equal(parameter, text) };
            case "Combine" when called.Container.Name == "System.Delegate" && arguments is [var first, var more]:
                return new() { Type = called.Return, Nodes = [.. first.Nodes, .. more.Nodes] };
            case "Remove" when called.Container.Name == "System.Delegate" && arguments is [var all, var removed]:
                return new() { Type = called.Return, Nodes = Value.Without(all.Nodes, removed.Nodes) };
            case "Create" when arguments is [{ Constant: Binder }]:
                return arguments[0] with { Type = called.Return };
            case "GetTypeFromHandle" when arguments is [{ Constant: TypeConstant }]:
                return arguments[0];
            case "InitializeArray" when arguments is [{ Elements: { } elements } array, { Field: { } data }]:
                Fill(elements, array.Type is { Kind: IlTypeKind.Array } filled ? filled.Element : null, data);
                return Operand.Unknown;
            case "CreateSpan" when arguments is [{ Field: { } data }] && called.Arguments.Count == 1:
                var span = new Operand?[SizeOf(data) / Math.Max(1, WidthOf(called.Arguments[0]))];
                Fill(span, called.Arguments[0], data);
                return new() { Type = IlType.Around(IlTypeKind.Array, called.Arguments[0]), Elements = span };
            case "AsSpan" when called.Container.Name == "System.Runtime.InteropServices.CollectionsMarshal"
                && arguments is [{ Elements: { } listed }]:
                return AddCall(called, receiver, arguments, mayBeVirtual: false, called.Return) with { Elements = listed };
            case "get_Item" when called.Container.Name == "System.Span`1" && receiver.Elements is { } parts
                && arguments is [{ Number: { } index }]:
                return AddCall(called, receiver, arguments, mayBeVirtual: false, called.Return) with { Elements = parts, Element = index };
            case "CreateInstance" when called.Container.Name == "System.Activator" && called.Arguments is [{ IsParameter: true }]:
                Add(at.Offset, 0,
                    new() { Kind = SiteKind.Call, Target = "new T()", IsOwn = true, MakesTypeParameter = true,
                        Types = [TypeParameterNode(called.Arguments[0])], Place = PlaceAt(at.Offset) });
                return new() { Type = called.Arguments[0] };
            case not null when context.CalleeOf(called).Knowledge.Role is { Verb: CatalogVerb.Joins } && Joined(arguments) is { } path:
                return new() { Constant = path, Type = called.Return };
            case not null
                when called.Container.Name.StartsWith("System.Linq.Expressions.", StringComparison.Ordinal)
                    || called.Name == "GetMethodFromHandle":
                return Tree(called, arguments);
            default:
                return awaiters is null ? null : CallOfAwait(called, instance, receiver, arguments);
        }
    }

    // The list types that a collection expression becomes if its type is an interface. They wrap an array or one value.
    private static Operand?[]? ListedBy(IlType type, Operand[] arguments) =>
        type.Name.StartsWith("<>z__ReadOnlyArray", StringComparison.Ordinal) && arguments is [{ Elements: { } elements }] ? elements
        : type.Name.StartsWith("<>z__ReadOnlySingleElementList", StringComparison.Ordinal) ? arguments : null;

    private static string? Joined(Operand[] arguments)
    {
        var parts = arguments.SelectMany(argument => argument.Elements ?? [argument]).Select(part => part?.Constant as string).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : ConstantPath.Join(parts!);
    }

    // An expression tree is built by calls. Its code runs where it is compiled, or in the API that gets it.
    private static Operand? Tree(MethodReference called, Operand[] arguments)
    {
        var nodes = arguments.SelectMany(argument => (argument.Elements ?? []).OfType<Operand>().Append(argument))
            .Where(part => part.IsExpressionTree).SelectMany(part => part.Nodes).Distinct(StringComparer.Ordinal).ToList();
        return nodes.Count == 0 ? null : new() { Type = called.Return, Nodes = nodes, IsExpressionTree = true };
    }

    private Operand CallInATree(MethodReference called)
    {
        if (called.Name is ".ctor" && called.Container.Name.StartsWith("System.", StringComparison.Ordinal))
            return Operand.Unknown;
        var callee = context.CalleeOf(called);
        var name = id + "~tree@" + at.Offset;
        (trees ??= [])[at.Offset] = new()
        {
            Id = name,
            Name = "lambda in " + identity.Name,
            Type = identity.Type.Name,
            AssemblyName = file.Name,
            Place = PlaceAt(at.Offset),
            IsStatic = true,
            IsNested = true,
            Sites =
            [
                new()
                {
                    Kind = SiteKind.Call, Target = callee.Id, IsOwn = callee.IsOwn, Contract = callee.Contract, Place = PlaceAt(at.Offset),
                    IsVirtual = called.Definition is { IsVirtual: true, IsFinal: false },
                    ReceiverType = called.Definition is { IsVirtual: true } ? context.Receiver(called.Container) : null,
                },
            ],
        };
        return new() { Nodes = [Value.Body(name)], IsExpressionTree = true };
    }

    // await x: the awaiter is stored in a local; IsCompleted and then GetResult are called on it. A runtime-async body passes a task to the
    // runtime, which returns the result.
    private Operand? CallOfAwait(MethodReference called, Operand instance, Operand receiver, Operand[] arguments)
    {
        var waiting = instance.Address is { Local: >= 0 } slot ? slot.Local : WaitsWithLocalBefore();
        var isAwaiter = waiting >= 0 && awaiters!.Contains(waiting);
        switch (called.Name)
        {
            case "SetResult" when instance.Address is { } builder && builder.Node.EndsWith("|<>t__builder", StringComparison.Ordinal):
                foreach (var argument in arguments)
                {
                    Flow(argument.Nodes, Value.Result(id));
                    Assign(Value.Result(id), called.Parameters[0], argument);
                }
                return Operand.Unknown;
            case "GetAwaiter" when awaiters!.Contains(StateMachine.StoredLocal(code.Instructions[code.IndexOf(at.Next)])):
                if (called.Definition is { Type.IsOwn: true })
                    AddCall(called, receiver, arguments, at.Code == ILOpCode.Callvirt, called.Return);
                return new() { Type = called.Return, Nodes = called.HasThis ? receiver.Nodes : arguments[0].Nodes,
                    Condition = called.HasThis ? receiver.Condition : arguments[0].Condition };
            case "get_IsCompleted" when isAwaiter:
                if (called.Definition is { Type.IsOwn: true })
                    AddCall(called, receiver, arguments, at.Code == ILOpCode.Callvirt, called.Return);
                Continue(called.Container);
                return new() { Constant = 1 }; // being suspended is part of the wait that follows
            case "GetResult" when isAwaiter:
                if (called.Definition is { Type.IsOwn: true })
                    AddCall(called, receiver, arguments, at.Code == ILOpCode.Callvirt, called.Return);
                return Wait(receiver, called.Return);
            case "Await" when called.Container.Name == StateMachine.AsyncHelpers:
                return Wait(Loaded(arguments[0]), called.Return);
            case not null when called.Container.Name == StateMachine.AsyncHelpers:
                if (called.Arguments.Count > 0)
                    Continue(called.Arguments[0]);
                return Operand.Unknown; // being suspended is part of the wait that follows
            default:
                return null;
        }
    }

    // An awaiter of the program that is not completed gets the continuation, by UnsafeOnCompleted if it has that, otherwise by OnCompleted.
    private void Continue(IlType awaiter)
    {
        const string space = "System.Runtime.CompilerServices.";
        if (awaiter.Declared is not { IsOwn: true } type)
            return;
        var isCritical = context.Types.InterfacesOf(type.Self).Any(one => one.Name == space + "ICriticalNotifyCompletion");
        Add(at.Offset, 3, new()
        {
            Kind = SiteKind.Call,
            Target = isCritical ? $"M:{space}ICriticalNotifyCompletion.UnsafeOnCompleted(System.Action)"
                : $"M:{space}INotifyCompletion.OnCompleted(System.Action)",
            IsVirtual = true,
            ReceiverType = context.Receiver(awaiter),
            Place = PlaceAt(at.Offset),
        });
    }

    private Operand Wait(Operand task, IlType returned)
    {
        var result = Result(at.Offset, 2, returned);
        Add(at.Offset, 2, new() { Kind = SiteKind.Await, Receiver = task.ToValue(null), Result = result, Place = PlaceAt(at.Offset) });
        return new() { Type = returned, Nodes = result.Length > 0 ? [result] : [], Condition = task.Condition };
    }

    // for an awaiter that is a class, the object is loaded and not its address
    private int WaitsWithLocalBefore() =>
        code.IndexOf(at.Offset) is var index and > 0 ? StateMachine.LocalOf(code.Instructions[index - 1]) : -1;

    private int SizeOf(FieldReference data)
    {
        var type = Members.Definition(data.Type);
        return type is null
            ? WidthOf(data.Type) : Math.Max(type.File.Metadata.GetTypeDefinition(type.Handle).GetLayout().Size, WidthOf(data.Type));
    }

    private static int WidthOf(IlType type) => type.Name switch
    {
        "System.Boolean" or "System.Byte" or "System.SByte" => 1,
        "System.Char" or "System.Int16" or "System.UInt16" => 2,
        "System.Int64" or "System.UInt64" or "System.Double" => 8,
        _ => 4,
    };

    private void Fill(Operand?[] elements, IlType? element, FieldReference data)
    {
        var width = element is null ? 4 : WidthOf(element);
        if (width != 4 || data.Handle.IsNil || data.Declaring is null)
            return;
        var bytes = data.Declaring.File.Data(data.Handle, elements.Length * width);
        for (var i = 0; i < elements.Length && (i + 1) * width <= bytes.Length; i++)
            elements[i] = new() { Constant = BitConverter.ToInt32(bytes, i * width) };
    }
}
