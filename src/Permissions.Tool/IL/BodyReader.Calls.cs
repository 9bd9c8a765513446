// The part of the reader that records calls: of members, delegates and function pointers, and the creation of objects.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed partial class BodyReader
{
    private void Call(MethodReference called)
    {
        last = -1;
        var arguments = PopArguments(called.Parameters.Count);
        if (called.Container.Kind == IlTypeKind.Array)
        {
            CallOfArray(called, arguments);
            return;
        }
        var instance = called.HasThis ? frame.Pop() : Operand.Unknown;
        var receiver = Loaded(instance);
        if (at.Code == ILOpCode.Callvirt && constrained is null && receiver.Type is { } known)
            called = Overriding.Nearest(called, known);
        if (called.Name == ".ctor" && instance.Address is { } tuple && IsTuple(called.Container))
        {
            Store(instance, new() { Type = tuple.Type, Nodes = Parts(tuple.Type, arguments), Elements = Tuple(arguments) });
            return;
        }
        if (CallOfTheCompiler(called, instance, receiver, arguments) is { } made)
        {
            if (called.Return.Name != "System.Void")
                frame.Push(made);
            return;
        }
        if (called.HasThis && AccessOf(called, receiver, arguments) is { } kept)
        {
            if (called.Return.Name != "System.Void")
                frame.Push(new() { Type = called.Return, Condition = kept,
                    Nodes = context.Carries(called.Return) ? [kept.Slot.TrimStart(Condition.OfAnyObject[0])] : [] });
            return;
        }
        var result = called.Name == "Invoke" && Members.Definition(called.Container) is { IsDelegate: true }
            ? Invoke(receiver, arguments, called)
            : AddCall(called, receiver, arguments, at.Code == ILOpCode.Callvirt || constrained is not null, called.Return);
        var ofStatic = called.HasThis ? null : AccessOf(called, receiver, arguments);
        if (called.Return.Name != "System.Void")
            frame.Push(ofStatic is null ? result : result with { Condition = ofStatic });
        else if (called.Name == ".ctor" && instance.Address is { } built)
            Store(instance,
                new() { Type = built.Type, Condition = result.Condition, Nodes = Parts(built.Type, arguments) });
        GiveBack(called, receiver, arguments);
    }

    // Through a reference, a method with known code returns what it assigns. Any other may return whatever it holds or was passed.
    private void GiveBack(MethodReference called, Operand receiver, Operand[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Address is not { } slot)
                continue;
            if (slot.Local >= 0 && frame.Locals[slot.Local] is not null)
                frame.SetLocal(slot.Local, null);
            if (called.Parameters[i].Kind == IlTypeKind.Reference && slot.Node.Length > 0)
                Assign(slot.Node, slot.Type,
                    new() { Condition = called.Definition is { Type.IsOwn: true } && last >= 0
                        ? new(ConditionKind.Given, last, i) : null });
            if (slot.Node.Length == 0 || called.Parameters[i] is not { Kind: IlTypeKind.Reference } || !context.Carries(slot.Type))
                continue;
            if (called.Definition is { Type.IsOwn: true })
                Flow([Value.Parameter(context.CalleeOf(called).Id, i)], slot.Node);
            else
                Flow([.. receiver.Nodes, .. arguments.Where(other => other != arguments[i]).SelectMany(other => other.Nodes)], slot.Node);
        }
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
            return CallBound(receiver.Constant as Binder, arguments, called.Return);
        var result = Result(at.Offset, 0, called.Return);
        var number = Add(at.Offset, 0, new()
        {
            Kind = SiteKind.Invoke,
            Receiver = receiver.ToValue(null),
            Arguments = Values(called, arguments),
            IsAsync = ReaderContext.IsTask(called.Return),
            Result = result,
            Place = PlaceAt(at.Offset),
        });
        return new() { Type = called.Return, Nodes = result.Length > 0 ? [result] : [],
            Condition = CanGuard(called.Return) ? Condition.Result(number) : null };
    }

    private void CallPointer()
    {
        var signature = file.Metadata.GetStandaloneSignature((StandaloneSignatureHandle)Token).DecodeMethodSignature(file.Types, null);
        var pointer = Loaded(frame.Pop());
        PopArguments(signature.ParameterTypes.Length);
        if (signature.Header.IsInstance)
            frame.Pop();
        Add(at.Offset, 0,
            new() { Kind = SiteKind.Invoke,
                Receiver = pointer.ToValue(null) is { Nodes.Count: > 0 } known ? known : new() { Nodes = [Value.NativeBody] },
                Place = PlaceAt(at.Offset) });
        if (signature.ReturnType.Name != "System.Void")
            frame.Push(new() { Type = signature.ReturnType });
    }

    private void Create(MethodReference constructor)
    {
        var arguments = PopArguments(constructor.Parameters.Count);
        var type = constructor.Container;
        if (type.Kind == IlTypeKind.Array)
        {
            frame.Push(new() { Type = type, Nodes = context.Carries(type) ? [Value.Local(id, "[" + at.Offset)] : [] });
            return;
        }
        if (arguments is [var target, { Function: { } named } function])
        {
            var nodes = IsBound(named, target) ? [Value.Body(Bound(named, target))] : function.Nodes;
            foreach (var node in nodes)
                if (Conditions.IsCreation(node))
                    Make(node);
            frame.Push(new() { Type = type, Nodes = nodes });
            return;
        }
        if (constructor.Definition is { } made && made.Type.IsOwn && SourceMapper.IsCompilerGenerated(made.Type)
            || type.Kind != IlTypeKind.Named)
        {
            frame.Push(new() { Type = type, IsExact = true, Elements = ListedBy(type, arguments) });
            return;
        }
        if (type.Name.StartsWith("System.ValueTuple", StringComparison.Ordinal) || type.Name is "System.Span`1" or "System.ReadOnlySpan`1")
        {
            frame.Push(new() { Type = type,
                Nodes = [.. arguments.SelectMany(argument => Loaded(argument).Nodes).Distinct(StringComparer.Ordinal)],
                Elements = IsTuple(type) ? Tuple(arguments) : arguments is [{ Elements: not null }, ..] ? arguments[0].Elements : null });
            return;
        }
        if (constructor.Definition is { Type.IsOwn: true })
        {
            created.Add(type.Definition);
            Make(Conditions.CreationOf(type.Definition));
        }
        var value = AddCall(constructor, Operand.Unknown, arguments, mayBeVirtual: false, type);
        frame.Push(value
            with { IsExact = true,
                Elements = ListOfSize(type, arguments),
                Nodes = context.CanBeHidden(type) ? [.. value.Nodes, Value.MadeObject(type.Constructed())] : value.Nodes });
    }

    /// <summary>Records a call, unless it cannot matter: a platform member that the catalog does not know and that gets no work.</summary>
    private Operand AddCall(MethodReference called, Operand receiver, Operand[] arguments, bool mayBeVirtual, IlType returned)
    {
        if (called.Definition is { Type.IsOwn: true } own && UnsafeAccessors.TargetOf(own) is { } hidden)
            return AddHidden(called, hidden, arguments, returned);
        var isStubbed = false;
        if (called.Definition is { Type.IsOwn: true, IsStatic: true } stub && context.Behind(stub) is { } behind)
        {
            (called, isStubbed) = (behind, true);
            if (behind.HasThis)
                (receiver, arguments, mayBeVirtual) = (Loaded(arguments[0]), arguments[1..], true);
        }
        var callee = context.CalleeOf(called);
        var definition = called.Definition;
        AddNested(definition);
        var type = (constrained ?? receiver.Type) is { IsParameter: false } known && known != IlType.Unknown ? known : called.Container;
        var isVirtual = mayBeVirtual && !(receiver is { IsExact: true, Type.Declared: not { IsOwn: true } } && !callee.IsOwn)
            && (definition is null ? !callee.IsPlatform : (definition.IsVirtual || definition.IsAbstract) && !definition.IsFinal)
            || context.MayCallHooks(called, mayBeVirtual, type);
        var comesBack = isVirtual && !callee.IsOwn
            && ((constrained ?? receiver.Type) is { IsParameter: true } || receiver.Nodes.Count > 0 || context.HasOwnDescendants(type));
        var values = Values(called, arguments);
        var passed = callee.Knowledge.Passed(receiver.AsCondition(null), values, called.HasThis && called.Name != ".ctor");
        EndUnless(called, arguments);
        if (!callee.IsOwn)
            StoreThroughReferences(arguments);
        if (!callee.IsOwn && callee.Knowledge.IsNothing && callee.IsPlatform && !comesBack && !callee.NeverReturns && callee.Guards == 0
            && callee.Contract == default && !HandsOverWork(values) && !NamesTypes(called, values))
            // a part of its receiver
            return new() { Type = returned.Kind == IlTypeKind.Reference ? returned.Element : returned,
                Nodes = context.Carries(returned) ? receiver.Nodes : [], Condition = passed };
        var result = Result(at.Offset, 0, returned, callee.Knowledge.IsDropProperty || callee.IsOwn && Keeps(returned));
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
            ReceiverType = !isVirtual ? null : (constrained ?? receiver.Type) is { IsParameter: true } parameter
                ? TypeParameterNode(parameter) : context.Receiver(type, called.Container),
            Touches = callee.IsOwn && definition is { Type.HasStaticInitialiser: true }
                && (definition.IsStatic || definition.Name == ".ctor") && !SourceMapper.IsCompilerGenerated(definition.Type)
                && !(definition.Type == written.Type && written.Name == ".cctor") ? definition.Type.Name : null,
            Receiver = (callee is { IsOwn: false, Knowledge.Delegates: not null } ? WithObject(receiver) : receiver).ToValue(null),
            Arguments = values,
            Types = TypesOf(called, values),
            CanHaveStub = isStubbed,
            Result = result,
            Place = PlaceAt(at.Offset),
        });
        if (callee.Knowledge.Creates is { } general)
            MakeByReflection(general, values);
        last = number;
        var aliases = returned.Kind == IlTypeKind.Reference || returned.Name is "System.Span`1" or "System.ReadOnlySpan`1"
            ? receiver.Nodes.Concat(arguments.SelectMany(argument => argument.Nodes)) : []; // it refers to a part of the arguments
        return new()
        {
            Type = returned.Kind == IlTypeKind.Reference ? returned.Element : returned,
            Nodes = result.Length > 0 ? [result, .. aliases] : [],
            Elements = callee.IsOwn && IsTuple(returned) && returned.Arguments.Any(CanGuard) ? PartsOf(returned, number, result) : null,
            Condition = passed ?? (CanGuard(returned) ? Condition.Result(number) : null),
        };
    }

    private void CallBuilder()
    {
        if (machine is null || machine.IsIterator || method.Name != "MoveNext" || method.Type.FieldType("<>t__builder") is not { } builder
            || Members.Definition(builder) is not { IsOwn: true } type)
            return;
        var part = 100;
        at = code.Instructions[0];
        current = visits[0]!;
        foreach (var member in type.Methods)
            if (member.Name is "Create" or "Start" or "SetStateMachine" or "SetResult" or "SetException" or "AwaitOnCompleted"
                or "AwaitUnsafeOnCompleted" or "get_Task")
                starts.Add(Add(0, part++, new() { Kind = SiteKind.Call, Target = member.Id, IsOwn = true, Place = PlaceAt(0) }));
    }

    private readonly List<int> starts = [];

    // An argument may be stored through a reference that is passed in the same call.
    private void StoreThroughReferences(Operand[] arguments)
    {
        foreach (var argument in arguments)
            if (argument.Address is { } slot)
                foreach (var other in arguments)
                    if (other != argument && slot.Node.Length > 0)
                        Flow(other.Nodes, slot.Node);
    }

    private void AddNested(MethodDef? definition)
    {
        if (definition is not { Type.IsOwn: true } || !definition.Name.StartsWith('<'))
            return;
        context.SourceMapper.RecordCreator(definition, identity);
        definition.CreatedBy ??= written;
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
        if (called.Definition is { IsRemover: true })
            return [.. arguments.Select(_ => Value.Nothing)]; // a removed handler is not run
        var values = new Value[arguments.Length];
        var isAsked = context.CalleeOf(called).Knowledge.Delegates?.Option("calls") is not null;
        for (var i = 0; i < values.Length; i++)
        {
            var given = called.Parameters[i];
            var argument = given.Kind == IlTypeKind.Reference ? Loaded(arguments[i]) : arguments[i];
            if (method.IsPrintingOfARecord)
                argument = argument with { Nodes = [] }; // printing a delegate does not run it
            values[i] = (isAsked ? WithObjects(argument) : Hidden(argument, given)).ToValue(given);
            if (argument.Type is { } type && context.IsStored(type))
                values[i] = values[i].Stored();
        }
        return values;
    }
}
