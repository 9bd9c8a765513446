// The part of the reader that follows values that carry work: delegates, lambdas, sequences, and the slots that store them.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private Value? VisitValue(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return constants.TryGetValue(local.Local, out var known) || objects.TryGetValue(local.Local, out known)
                    || delegates.TryGetValue(local.Local, out known) ? known
                    : (context.Carries(local.Type) ? Carried(LocalNode(local.Local)) : Value.Nothing).With(StoredIn(local));
            case IParameterReferenceOperation parameter:
                return (context.Carries(parameter.Type) ? Carried(ParameterNode(parameter.Parameter)) : Value.Nothing)
                    .With(StoredIn(parameter));
            case IFieldReferenceOperation field:
                var holder = Visit(field.Instance);
                Touch(field.Field, field);
                return (!context.Carries(field.Type) ? Value.Nothing
                    : IsPart(field) ? new() { Nodes = holder.Nodes } : Carried(FieldNode(field.Field)))
                    .With(PartOf(field, holder)?.AsCondition() ?? StoredIn(field));
            case IEventReferenceOperation @event:
                Visit(@event.Instance);
                return Carried(Value.Field(context.Names.Member(@event.Event)));
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return initialised.Count > 0 ? initialised.Peek() : Value.Nothing;
            case IConditionalAccessInstanceOperation:
                return conditionalReceivers.Count > 0 ? conditionalReceivers.Peek() : Value.Nothing;
            case IConversionOperation conversion:
                return VisitConversion(conversion);
            case IDelegateCreationOperation creation:
                return Visit(creation.Target);
            case IAnonymousFunctionOperation lambda:
                ReadNested(lambda.Symbol, lambda.Body);
                return CreatedDelegate(Value.Body(context.Names.Method(lambda.Symbol)));
            case ILocalFunctionOperation local:
                if (local.Body is not null)
                    ReadNested(local.Symbol, local.Body);
                return Value.Nothing;
            case IMethodReferenceOperation reference:
                return CreatedDelegate(BodyNode(reference, Visit(reference.Instance)));
            case IAddressOfOperation { Reference: IMethodReferenceOperation reference }:
                return Carried(BodyNode(reference, Value.Nothing));
            case IVariableDeclaratorOperation declarator:
                var initial = Visit(declarator.GetVariableInitializer()?.Value);
                Pin(declarator);
                if (initial.Constant is not null
                    && declarator.Symbol.Type is { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum }
                    && !IsChanging(declarator.Symbol))
                    constants[declarator.Symbol] = initial;
                if (Unwrap(declarator.GetVariableInitializer()?.Value) is IObjectCreationOperation && initial.Nodes.Count > 0
                    && !context.Carries(declarator.Symbol.Type) && !IsChanging(declarator.Symbol))
                    objects[declarator.Symbol] = initial;
                if (declarator.Symbol is { Type.TypeKind: TypeKind.Delegate } changing && IsChanging(changing)
                    && IsWrittenInOrder(declarator))
                    delegates[changing] = initial;
                if (declarator.Symbol is { } symbol && context.Carries(symbol.Type))
                    Flow(initial, LocalNode(symbol), symbol.Type);
                Begin(declarator, initial);
                return Value.Nothing;
            case IFieldInitializerOperation initializer:
                var value = Visit(initializer.Value);
                foreach (var field in initializer.InitializedFields)
                    Initialise(FieldNode(field), field.Type, value);
                return Value.Nothing;
            case IPropertyInitializerOperation initializer:
                var start = Visit(initializer.Value);
                foreach (var property in initializer.InitializedProperties)
                    Initialise(Value.Field(context.Names.Member(property)), property.Type, start);
                return Value.Nothing;
            case IArrayCreationOperation array:
                foreach (var size in array.DimensionSizes)
                    Visit(size);
                return array.Initializer is { } written ? Elements(written.ElementValues.Select(Visit).ToList()) : Value.Nothing;
            case IArrayInitializerOperation row:
                return Elements(row.ElementValues.Select(Visit).ToList());
            case ITupleOperation tuple:
                var elements = tuple.Elements.Select(Visit).ToArray();
                return Elements(elements);
            case ITypeOfOperation type:
                return TypeArgument(type.TypeOperand) is { Length: > 0 } given
                    ? new() { Constant = new TypeConstant(given), Nodes = [Value.TypeNode(given)] } : Value.Nothing;
            case IIsPatternOperation pattern:
                var tested = Visit(pattern.Value);
                Visit(pattern.Pattern);
                Bind(tested, pattern.Pattern);
                matched = pattern.Value;
                return OfCondition(Matched(tested, pattern.Pattern));
            case IIsTypeOperation test:
                Visit(test.ValueOperand);
                return OfCondition(test.IsNegated ? Condition.Not(IsType(test.TypeOperand)) : IsType(test.TypeOperand));
            case ITranslatedQueryOperation query:
                return Visit(query.Operation);
            case IArrayElementReferenceOperation element:
                foreach (var index in element.Indices)
                    Visit(index);
                return Visit(element.ArrayReference);
            case IInlineArrayAccessOperation element:
                Visit(element.Argument);
                return Visit(element.Instance);
            case INameOfOperation:
                return Value.Nothing;
            default:
                return null;
        }
    }

    private void ReadNested(IMethodSymbol symbol, IOperation body)
    {
        var place = body.Syntax is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax ? Places.Of(body.Syntax)
            : symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } declaration
                ? Places.Of(declaration.SyntaxTree, (declaration as LocalFunctionStatementSyntax)?.Identifier.Span ?? declaration.Span)
                : Places.Of(body.Syntax);
        ReadMethod(context, symbol, [body], place, output, cancellation);
        isShared = true;
    }

    private Value VisitAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IPropertyReferenceOperation property)
        {
            var (receiver, arguments) = VisitTarget(property);
            var assigned = Visit(assignment.Value);
            Set(property, receiver, [.. arguments, assigned]);
            AssignSlot(property, assigned.AsCondition());
            return assignment.Parent is IExpressionStatementOperation || !context.Carries(property.Type) || !context.IsFilled(property.Type)
                ? assigned
                : Union(assigned, receiver, Carried(Value.Field(context.Names.Member(property.Property)))).With(assigned.Condition);
        }
        if (assignment.Target is IFieldReferenceOperation || IsDynamicMember(assignment.Target))
            VisitChildren(assignment.Target);
        else if (assignment.Target is not (ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation))
            Visit(assignment.Target);
        var value = Assign(assignment.Target, Visit(assignment.Value));
        return assignment is { Target: ILocalReferenceOperation { Local: var local }, Parent: not IExpressionStatementOperation }
            && context.Carries(local.Type) ? Union(value, Carried(LocalNode(local))).With(value.Condition) : value;
    }

    private Value Assign(IOperation target, Value value)
    {
        AssignOnly(target, value);
        AssignSlot(target, value.AsCondition());
        return value;
    }

    // The operands of the target have been read already.
    private void AssignOnly(IOperation target, Value value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local when context.Carries(local.Type):
                Flow(value, LocalNode(local.Local), local.Type);
                if (delegates.ContainsKey(local.Local))
                    delegates[local.Local] = value;
                break;
            case IParameterReferenceOperation parameter when context.Carries(parameter.Type):
                Flow(value, ParameterNode(parameter.Parameter), parameter.Type);
                break;
            case IFieldReferenceOperation field:
                Touch(field.Field, field);
                if (IsPart(field))
                    AssignOnly(field.Instance!, value);
                else if (context.Carries(field.Type))
                    Flow(value, FieldNode(field.Field), field.Type);
                break;
            case IPropertyReferenceOperation property:
                Set(property, Value.Nothing, [value]);
                break;
            case IEventReferenceOperation @event:
                Flow(value, Value.Field(context.Names.Member(@event.Event)));
                break;
            case IArrayElementReferenceOperation element:
                AssignOnly(element.ArrayReference, value);
                if (element.ArrayReference is IParameterReferenceOperation array)
                    Flow(value, Value.Added(ParameterNode(array.Parameter)));
                break;
            case IInlineArrayAccessOperation element:
                AssignOnly(element.Instance, value);
                break;
            default:
                SetDynamic(target, value);
                break;
        }
    }

    private static Value? PartOf(IFieldReferenceOperation field, Value holder) =>
        holder.Elements is { } parts && field.Field.ContainingType is { IsTupleType: true } tuple
            && tuple.TupleElements.IndexOf(field.Field) is var number and >= 0 && number < parts.Count ? parts[number] : null;

    // A field of a type of another assembly, such as a tuple's, counts as part of its object.
    private bool IsPart(IFieldReferenceOperation field) => field.Instance is not null && !context.IsOwn(field.Field.ContainingType);

    private (Value Receiver, IReadOnlyList<Value> Arguments) VisitTarget(IPropertyReferenceOperation property)
    {
        var receiver = Visit(property.Instance);
        return (receiver, property.Arguments.Select(argument => Visit(argument.Value)).ToList());
    }

    private Value Get(IPropertyReferenceOperation property, Value receiver, IReadOnlyList<Value> arguments) =>
        Access(property, property.Property.GetMethod ?? Overridden(property.Property)?.GetMethod, receiver, arguments) is var value
            && StoredIn(property) is { } kept ? value.With(kept) : value;

    private void Set(IPropertyReferenceOperation property, Value receiver, IReadOnlyList<Value> arguments)
    {
        if (context.Carries(property.Type) && arguments.Count > 0)
            Flow(arguments[arguments.Count - 1], Value.Field(context.Names.Member(property.Property)), property.Type);
        Access(property, property.Property.SetMethod ?? Overridden(property.Property)?.SetMethod
            ?? (property.Property.RefKind != RefKind.None ? property.Property.GetMethod : null), receiver, arguments);
    }

    private Value Access(IPropertyReferenceOperation property, IMethodSymbol? accessor, Value receiver, IReadOnlyList<Value> arguments)
    {
        var kept = (context.Carries(property.Type) || UnionType.IsValue(property.Property)) && context.IsOwn(property.Property)
            ? Carried(Value.Field(context.Names.Member(property.Property))) : Value.Nothing;
        if (accessor is null)
            return kept;
        var isBase = property.Instance?.Syntax is BaseExpressionSyntax;
        var read = AddCall(accessor, property.ConstrainedToType ?? Unwrap(property.Instance)?.Type, receiver, arguments,
            Places.Of(property.Syntax), isBase,
            Exact(property.Instance), property.Type);
        return Union(kept, read).With(read.Condition);
    }

    private static IPropertySymbol? Overridden(IPropertySymbol property)
    {
        for (var at = property.OverriddenProperty; at is not null; at = at.OverriddenProperty)
            if (at.GetMethod is not null && property.GetMethod is null || at.SetMethod is not null && property.SetMethod is null)
                return at;
        return null;
    }

    private void Touch(IFieldSymbol field, IOperation at)
    {
        if (field is not { IsStatic: true, IsConst: false } || !context.IsOwn(field))
            return;
        if (field.ContainingType.IsGenericType)
            GiveArguments(field.ContainingType);
        if (context.InitialisersOf(field.ContainingType).HasStatic)
            Add(new() { Kind = SiteKind.Touch, Touches = context.Names.Type(field.ContainingType), Place = Places.Of(at.Syntax) });
    }

    private string LocalNode(ILocalSymbol local) =>
        Value.Local(local.ContainingSymbol is IMethodSymbol method ? context.Names.Method(method) : id, context.Names.Local(local));

    private string ParameterNode(IParameterSymbol parameter) =>
        parameter.ContainingSymbol switch
        {
            IMethodSymbol method =>
                Value.Parameter(context.Names.Method(method), parameter.Ordinal + (ExtensionBlock.TakesReceiver(method) ? 1 : 0)),
            INamedTypeSymbol { TypeKind: TypeKind.Extension } => extended,
            _ => Value.Parameter(id, parameter.Ordinal),
        };

    private string FieldNode(IFieldSymbol field) => Value.Field(context.Names.Member(field.AssociatedSymbol ?? field));
}
