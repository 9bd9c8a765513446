// The part of the reader that records calls: those in the source and those that the compiler inserts.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private Value? VisitCall(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                return VisitInvocation(invocation);
            case IObjectCreationOperation creation:
                return VisitCreation(creation);
            case ITypeParameterObjectCreationOperation creation:
                Add(new() { Kind = SiteKind.Call, Target = "new T()", IsOwn = true, MakesTypeParameter = true,
                    Types = [TypeArgument(creation.Type!)], Place = Places.Of(creation.Syntax) });
                Visit(creation.Initializer);
                return Value.Nothing;
            case IPropertyReferenceOperation property:
                var (receiver, arguments) = VisitTarget(property);
                return Get(property, receiver, arguments);
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation @event } assignment:
            {
                var instance = Visit(@event.Instance);
                var handler = Visit(assignment.HandlerValue);
                if (context.IsOwn(@event.Event) && assignment.Adds)
                    Flow(handler, Value.Field(context.Names.Member(@event.Event)));
                var implemented = @event.Event.PartialImplementationPart ?? @event.Event;
                return (assignment.Adds ? implemented.AddMethod : implemented.RemoveMethod) is { } accessor
                    && !(context.IsOwn(@event.Event) && accessor.IsImplicitlyDeclared && !accessor.IsAbstract)
                    ? AddCall(accessor, @event.Instance?.Type, instance, [assignment.Adds ? handler : Value.Nothing],
                        Places.Of(assignment.Syntax), isBase: @event.Instance?.Syntax is BaseExpressionSyntax)
                    : Value.Nothing;
            }
            case ISimpleAssignmentOperation assignment:
                return VisitAssignment(assignment);
            case ICompoundAssignmentOperation assignment:
            {
                var current = Visit(assignment.Target);
                var change = Visit(assignment.Value);
                AddOperator(assignment.GetInConversion().MethodSymbol, assignment, current);
                AddOperator(assignment.GetOutConversion().MethodSymbol, assignment, current);
                AddDynamicOperator(assignment.OperatorKind, assignment, assignment.Target, assignment.Value, current, change);
                var combined = assignment.OperatorMethod is null
                    ? Combined(assignment.OperatorKind, current, change, assignment.Type) : null;
                if (assignment is { OperatorMethod: null, Type.TypeKind: TypeKind.Delegate })
                    return Assign(assignment.Target, new() { Nodes = assignment.OperatorKind == BinaryOperatorKind.Subtract
                        ? Value.Without(current.Nodes, change.Nodes) : [.. current.Nodes, .. change.Nodes] });
                return Assign(assignment.Target, Parts(assignment.OperatorKind, assignment.Type, current, change)
                    ?? Union(current, change, AddOperator(assignment.OperatorMethod, assignment, current, change)).With(combined));
            }
            case IIncrementOrDecrementOperation increment:
                var before = Visit(increment.Target);
                AddOperator(increment.OperatorMethod, increment, before);
                if (IsDynamic(increment.Target))
                    AddDynamic(increment.Kind == OperationKind.Increment ? WellKnownMemberNames.IncrementOperatorName
                        : WellKnownMemberNames.DecrementOperatorName, increment, Value.Nothing, [before]);
                if (increment.OperatorMethod is null) // a type with conversions to a number; no symbol names them
                    AddOperatorNamed(WellKnownMemberNames.ImplicitConversionName, increment.Target.Type, increment);
                AssignOnly(increment.Target, Value.Nothing);
                return Value.Nothing;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary:
                return VisitShortCircuit(binary);
            case IBinaryOperation binary:
                return VisitBinary(binary);
            case ITupleBinaryOperation tuples:
                return VisitTupleBinary(tuples);
            case IUnaryOperation { OperatorMethod: { } method } unary:
                return AddOperator(method, unary, Visit(unary.Operand));
            case IUnaryOperation unary when IsDynamic(unary.Operand):
                return AddDynamic(UnaryName(unary.OperatorKind), unary, Value.Nothing, [Visit(unary.Operand)]);
            case IAwaitOperation wait:
                return VisitAwait(wait);
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation
                or IDynamicObjectCreationOperation:
                return VisitDynamic(operation);
            case IFunctionPointerInvocationOperation pointer:
                foreach (var argument in pointer.Arguments)
                    Visit(argument);
                Add(new() { Kind = SiteKind.Invoke, Receiver = Visit(pointer.Target), Place = Places.Of(pointer.Syntax) });
                return Value.Nothing;
            case IWithOperation with:
                Visit(with.Operand);
                if (CopyConstructor(with.Operand.Type) is { } copy)
                    AddCall(copy, null, Value.Nothing, [], Places.Of(with.Syntax), isBase: true);
                Visit(with.Initializer);
                return Value.Nothing;
            case ICollectionExpressionOperation collection:
                return VisitCollection(collection);
            case IDeconstructionAssignmentOperation deconstruction:
                return VisitDeconstruction(deconstruction);
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct } pattern:
                AddCall(deconstruct, pattern.MatchedType, Value.Nothing, [], Places.Of(pattern.Syntax));
                return VisitChildren(pattern);
            case IListPatternOperation pattern:
                AddMember(pattern.LengthSymbol, pattern.InputType, Value.Nothing, pattern);
                AddMember(pattern.IndexerSymbol, pattern.InputType, Value.Nothing, pattern);
                return VisitChildren(pattern);
            case ISlicePatternOperation pattern:
                AddMember(pattern.SliceSymbol, pattern.InputType, Value.Nothing, pattern);
                return VisitChildren(pattern);
            case IImplicitIndexerReferenceOperation indexer:
                var indexed = Visit(indexer.Instance);
                Visit(indexer.Argument);
                AddMember(indexer.LengthSymbol, indexer.Instance?.Type, indexed, indexer);
                AddMember(indexer.IndexerSymbol, indexer.Instance?.Type, indexed, indexer);
                return indexed;
            default:
                return null;
        }
    }

    private Value VisitInvocation(IInvocationOperation invocation)
    {
        var before = sites.Count;
        var value = ReadInvocation(invocation);
        AssignByReference(invocation.Arguments, invocation.TargetMethod,
            sites.Count > before && sites[sites.Count - 1].Target == context.CalleeOf(invocation.TargetMethod).Id ? sites.Count - 1 : -1);
        return value;
    }

    private Value ReadInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var callee = context.CalleeOf(method);
        if (callee.IsRemovedFrom(invocation.Syntax.SyntaxTree))
            return Value.Nothing;
        var receiver = Visit(invocation.Instance);
        var arguments = VisitArguments(invocation.Arguments, method, receiver);
        EndUnless(callee, arguments);
        // an interceptor of an API that the catalog knows does what the API does
        if (callee.Knowledge.IsNothing && invocation.Syntax is InvocationExpressionSyntax call
            && context.Interceptors.Of(call) is { } instead)
            return AddCall(instead, null, Value.Nothing, invocation.Instance is null ? arguments : [receiver, .. arguments],
                Places.Of(invocation.Syntax), resultType: invocation.Type);
        if (callee.Knowledge.Role is { Verb: CatalogVerb.Joins } && Joined(arguments) is { } path)
            return new() { Constant = path };
        if (callee.IsHarmless && method.MethodKind != MethodKind.DelegateInvoke && !method.IsVirtual && !method.IsAbstract
            && !method.IsOverride && !HandsOverWork(arguments) && !NamesTypes(method, arguments)
            && !ExtensionBlock.TakesReceiver(method)
            && !context.MayCallHooks(method, Unwrap(invocation.Instance)?.Type ?? method.ContainingType))
            // the path of most calls; AddCall would return the same
            return OfCondition(callee.Knowledge.Passed(receiver.AsCondition(), arguments, invocation.Instance is not null));
        var place = Places.Of(invocation.Syntax);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            var result = NewResult(invocation.Type);
            Add(new() { Kind = SiteKind.Invoke, Receiver = receiver, Arguments = arguments, IsAsync = IsTask(invocation.Type),
                Result = result, Place = place });
            return Carried(result).With(CanGuard(invocation.Type) ? Condition.Result(sites.Count - 1) : null);
        }
        if (UnsafeAccessors.TargetOf(method) is { } hidden)
            return AddHidden(hidden, arguments, place);
        var isBase = invocation.Instance?.Syntax is BaseExpressionSyntax;
        return AddCall(method, invocation.ConstrainedToType ?? Unwrap(invocation.Instance)?.Type, receiver, arguments, place, isBase,
            Exact(invocation.Instance), invocation.Type,
            callee.Knowledge.IsGuarded && Interception.IsPossible(invocation));
    }

    private Value AddHidden(IMethodSymbol hidden, IReadOnlyList<Value> arguments, Place place)
    {
        if (hidden.MethodKind != MethodKind.Constructor)
            return AddCall(hidden, hidden.ContainingType, arguments[0], arguments.Skip(1).ToList(), place);
        created.Add(context.Names.Type(hidden.ContainingType));
        return AddCall(hidden, null, Value.Nothing, arguments, place, isBase: true, resultType: hidden.ContainingType);
    }

    private Value VisitCreation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
            return VisitChildren(creation);
        var arguments = VisitArguments(creation.Arguments, constructor, Value.Nothing);
        Make(context.Names.Type(constructor.ContainingType), context.IsOwn(constructor.ContainingType));
        var value = AddCall(constructor, null, Value.Nothing, arguments, Places.Of(creation.Syntax), isBase: true,
            resultType: creation.Type);
        initialised.Push(value);
        Visit(creation.Initializer);
        initialised.Pop();
        return context.CanBeHidden(constructor.ContainingType)
            ? Union(value, Carried(Value.MadeObject(context.Names.Constructed(constructor.ContainingType)))) : value;
    }

    /// <summary>Records a call, unless it cannot matter: a platform member that the catalog does not know and that gets no work.</summary>
    private Value AddCall(IMethodSymbol method, ITypeSymbol? receiverType, Value receiver, IReadOnlyList<Value> arguments, Place place,
        bool isBase = false, bool isExact = false, ITypeSymbol? resultType = null, bool canHaveStub = false)
    {
        var callee = context.CalleeOf(method);
        CallParts(method, receiverType, place);
        if (ExtensionBlock.TakesReceiver(method))
            (receiver, arguments) = (Value.Nothing, [receiver, .. arguments]);
        var types = TypesOf(method, arguments);
        method = ExtensionBlock.Called(method);
        var type = receiverType is null or ITypeParameterSymbol ? method.ContainingType : receiverType;
        var isOpen = method.IsVirtual || method.IsAbstract || method.IsOverride;
        var isVirtual = !isBase && !isExact && isOpen && !method.IsSealed || !(isBase && isOpen) && context.MayCallHooks(method, type);
        var comesBack = isVirtual && !callee.IsOwn
            && (receiverType is ITypeParameterSymbol || receiver.Nodes.Count > 0 || context.HasOwnDescendants(type));
        if (callee.IsHarmless && !comesBack && !HandsOverWork(arguments) && !NamesTypes(method, arguments))
            return OfCondition(callee.Knowledge.Passed(receiver.AsCondition(), arguments, IsOnInstance(method)));
        if (!callee.IsOwn && callee.Knowledge.Delegates is not null && receiverType is INamedTypeSymbol named)
            receiver = WithObject(receiver, named);
        var result = NewResult(resultType ?? method.ReturnType,
            callee.Knowledge.IsDropProperty || method.AssociatedSymbol is IPropertySymbol property && UnionType.IsValue(property));
        var number = Add(new()
        {
            Kind = SiteKind.Call,
            Target = callee.Id,
            IsOwn = callee.IsOwn,
            IsVirtual = isVirtual,
            IsNative = (method.IsExtern || method.ContainingType is { TypeKind: TypeKind.Interface, IsComImport: true }) && callee.IsOwn,
            NeverReturns = callee.NeverReturns,
            Guards = callee.Guards,
            Contract = callee.Contract,
            IsAsync = IsTask(method.ReturnType) || method.ReturnsVoid && (method.IsAsync || context.References.IsAsync(callee.Id)),
            ReceiverType = !isVirtual ? null : receiverType is ITypeParameterSymbol parameter ? TypeParameterNode(parameter)
                : context.Names.Receiver(type),
            Touches = TouchedBy(method),
            Receiver = receiver,
            Arguments = arguments,
            Types = types,
            Result = result,
            CanHaveStub = canHaveStub,
            Place = place,
        });
        if (callee.Knowledge.Creates is { } general)
            MakeByReflection(general, arguments, place);
        if (callee.IsOwn && (resultType ?? method.ReturnType) is INamedTypeSymbol { IsTupleType: true } tuple
            && tuple.TupleElements.Any(part => CanGuard(part.Type)))
            return new() { Nodes = Carried(result).Nodes, Elements = [.. tuple.TupleElements.Select((part, i) =>
                Carried(result).With(CanGuard(part.Type) ? Condition.PartOf(number, i) : null))] };
        var passed = callee.Knowledge.Passed(receiver.AsCondition(), arguments, IsOnInstance(method));
        return Carried(result).With(passed ?? (CanGuard(resultType ?? method.ReturnType) ? Condition.Result(number) : null));
    }

    private static bool IsOnInstance(IMethodSymbol method) => !method.IsStatic && method.MethodKind != MethodKind.Constructor;

    private string? TouchedBy(IMethodSymbol method) =>
        (method.IsStatic || method.MethodKind == MethodKind.Constructor) && context.IsOwn(method) && method.ContainingType is { } type
            && context.InitialisersOf(type).HasStatic
            ? context.Names.Type(type)
            : null;

    private Value AddMember(ISymbol? member, ITypeSymbol? type, Value receiver, IOperation at) =>
        (member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod) is { } method
            ? AddCall(method, type, receiver, [], Places.Of(at.Syntax)) : Value.Nothing;

    private static IMethodSymbol? CopyConstructor(ITypeSymbol? type) =>
        (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type));

    private static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask",
            ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    // The operand of conversions that keep the object: its static type is more precise.
    private static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, Conversion.IsReference: true } conversion && conversion.IsImplicit
            || operation is IParenthesizedOperation)
            operation = operation is IConversionOperation c ? c.Operand : ((IParenthesizedOperation)operation).Operand;
        return operation;
    }

    private static bool Exact(IOperation? instance) => Unwrap(instance) is IObjectCreationOperation;
}
