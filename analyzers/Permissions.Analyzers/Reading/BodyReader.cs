// Reads the facts of one body from its operations in a single walk, in the order in which they run.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed partial class BodyReader
{
    private readonly ReaderContext context;
    private readonly List<MethodFacts> output;
    private int handedOver;
    private readonly CancellationToken cancellation;
    private readonly string id;
    private readonly FlowBuilder flow = new();
    private readonly List<Site> sites = [];
    private readonly List<Flow> flows = [];
    private readonly List<string> created = [];
    private readonly HashSet<ILocalSymbol> aliased = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, Value> constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, Value> objects = new(SymbolEqualityComparer.Default);
    private IReadOnlyList<IOperation> bodies = [];
    private HashSet<ISymbol>? changing;
    private bool isIterator;
    private bool isShared; // lambdas or local functions use its locals
    private string extended = "";
    private string extender = "";
    private string? unreadable;

    private BodyReader(ReaderContext context, string id, List<MethodFacts> output, CancellationToken cancellation)
    {
        this.context = context;
        this.id = id;
        this.output = output;
        this.cancellation = cancellation;
    }

    /// <summary>Reads a method, accessor, lambda or local function, and what is nested in it, into <paramref name="output"/>.</summary>
    public static void ReadMethod(ReaderContext context, IMethodSymbol method, IReadOnlyList<IOperation> bodies, Place place,
        List<MethodFacts> output, CancellationToken cancellation)
    {
        var reader = new BodyReader(context, context.Names.Method(method), output, cancellation);
        if (method.ContainingType is { TypeKind: TypeKind.Extension })
            (reader.extender, reader.extended) = (context.Names.Method(MemberAround(method)),
                Value.Parameter(context.Names.Method(MemberAround(method)), 0));
        if (method.MethodKind == MethodKind.Constructor)
            reader.EnterConstructor(method, bodies);
        reader.KeepCase(method);
        reader.CallBuilder(method);
        reader.ReadAll(bodies);
        output.Add(reader.ToFacts(method, place));
    }

    /// <summary>Reads the initialisers of one part of a type: they run before its constructors, or in its static initialiser.</summary>
    public static void ReadInitialisers(ReaderContext context, INamedTypeSymbol type, string id, bool isStatic,
        IReadOnlyList<IOperation> initialisers, Place place, List<MethodFacts> output, CancellationToken cancellation)
    {
        var reader = new BodyReader(context, id, output, cancellation);
        reader.ReadAll(initialisers);
        output.Add(new()
        {
            Id = id,
            Name = (isStatic ? "static " : "new ") + type.Name,
            Type = context.Names.Type(type),
            Place = place,
            IsStatic = isStatic,
            IsTypeInitializer = isStatic,
            IsPassedOver = !isStatic,
            Sites = reader.sites,
            Blocks = reader.Blocks(),
            Flows = reader.flows,
            Created = reader.created,
            Unreadable = reader.unreadable,
        });
    }

    private void ReadAll(IReadOnlyList<IOperation> bodies)
    {
        this.bodies = bodies;
        try
        {
            foreach (var body in bodies)
                Visit(body);
        }
        catch (InsufficientExecutionStackException)
        {
            unreadable = "nested too deeply to be read";
        }
        flow.Jump(FlowBuilder.Exit);
        CastMade();
    }

    private IReadOnlyList<Block> Blocks() => flow.BlocksOf(id, isShared);

    private static IMethodSymbol MemberAround(IMethodSymbol method)
    {
        while (method.ContainingSymbol is IMethodSymbol outer)
            method = outer;
        return method;
    }

    private MethodFacts ToFacts(IMethodSymbol method, Place place) => new()
    {
        Id = id,
        Name = SymbolNames.Display(method),
        Type = ExtensionBlock.Holder(method) is { } type ? context.Names.Type(type) : "",
        Place = place,
        IsStatic = method.IsStatic || ExtensionBlock.TakesReceiver(method),
        IsPublic = method.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            || method.ExplicitInterfaceImplementations.Length > 0,
        IsAsync = method.IsAsync,
        IsIterator = isIterator,
        IsNested = method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction,
        IsTypeInitializer = method.MethodKind == MethodKind.StaticConstructor,
        IsModuleInitializer = method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ModuleInitializerAttribute"),
        ParameterTypes = ExtensionBlock.Called(method).Parameters.Select(parameter => context.Names.Type(parameter.Type)).ToList(),
        Attributes = [.. TypeReader.AttributesOf(method, context.Names),
            .. method.Parameters.SelectMany(parameter => TypeReader.AttributesOf(parameter, context.Names)),
            .. TypeReader.PlainAttributesOf(method.AssociatedSymbol, context.Names)],
        Taken = ExtensionBlock.Called(method).Parameters
            .SelectMany(parameter => TypeReader.TypeAndElements(parameter.Type)).Where(context.IsOwn)
            .Select(context.Names.Type).Distinct().ToList(),
        Given = TypeReader.TypeAndElements(method.ReturnType).Where(context.IsOwn).Select(context.Names.Type).Distinct().ToList(),
        Contract = ContractReader.Read(method),
        Sites = sites,
        Blocks = Blocks(),
        Flows = flows,
        Created = created,
        Unreadable = unreadable,
    };

    // Initialisers of the type run first, then the base constructor that is called implicitly.
    private void EnterConstructor(IMethodSymbol constructor, IReadOnlyList<IOperation> bodies)
    {
        var place = Places.Of(constructor.Locations[0]);
        if (constructor.ContainingType.IsRecord)
            foreach (var parameter in
                constructor.Parameters.Where(parameter => context.Carries(parameter.Type) || CanGuard(parameter.Type)))
                if (constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>()
                    .FirstOrDefault(property => property.Locations.Any(parameter.Locations.Contains)) is { } positional)
                    Initialise(Value.Field(context.Names.Member(positional)), parameter.Type,
                        (context.Carries(parameter.Type) ? Carried(ParameterNode(parameter)) : Value.Nothing)
                            .With(Condition.Stored(ParameterNode(parameter))));
        if (constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
            foreach (var parameter in constructor.Parameters.Where(parameter => CanGuard(parameter.Type)))
                flow.Assign(ParameterNode(parameter), Condition.Stored(ParameterNode(parameter))); // the initialisers may read it
        if (bodies.OfType<IConstructorBodyOperation>().Any(body => CallsConstructor(body, constructor.ContainingType)))
            return;
        foreach (var part in context.InitialisersOf(constructor.ContainingType).InstanceParts)
            Add(new() { Kind = SiteKind.Call, Target = InstanceInitialiser(context.Names.Type(constructor.ContainingType), part),
                IsOwn = true, Place = place });
        if (bodies.OfType<IConstructorBodyOperation>().Any(body => body.Initializer is not null))
            return;
        if (constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(c =>
            c.Parameters.All(p => p.IsOptional || p.IsParams)) is { } inherited)
            AddCall(inherited, null, Value.Nothing, [], place, isBase: true);
    }

    public static string InstanceInitialiser(string type, int part) => "i:" + type + "#" + part;

    public static string StaticInitialiser(string type, int part) => "I:" + type + "#" + part;

    private static bool CallsConstructor(IConstructorBodyOperation body, INamedTypeSymbol type) =>
        body.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation call }
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type);

    private int Add(Site site)
    {
        sites.Add(site);
        flow.Add(sites.Count - 1);
        return sites.Count - 1;
    }

    private void Flow(Value from, string to)
    {
        foreach (var node in from.Nodes)
            flows.Add(new(node, to));
    }

    // A collection that gets another name is the same collection.
    private void Flow(Value from, string to, ITypeSymbol? type)
    {
        Flow(from, to);
        if (context.IsFilled(type))
            flows.AddRange(from.Nodes.SelectMany(node => Value.Alias(node, to)));
    }

    private string NewResult(ITypeSymbol? type, bool isFollowed = false) =>
        isFollowed || context.Carries(type) ? Value.Call(id, sites.Count) : "";

    private static Value Carried(string node) => node.Length == 0 ? Value.Nothing : new() { Nodes = [node] };

    private static Value Union(params Value[] values) =>
        Array.TrueForAll(values, value => value.Nodes.Count == 0)
            ? Value.Nothing : new() { Nodes = values.SelectMany(value => value.Nodes).Distinct().ToList() };

    /// <summary>Reads an operation and returns what is known of its value.</summary>
    private Value Visit(IOperation? operation)
    {
        if (operation is null)
            return Value.Nothing;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        cancellation.ThrowIfCancellationRequested();
        if (operation.ConstantValue is { HasValue: true } constant)
            return ConstantOf(operation.Type, constant.Value);
        if (operation is IPatternOperation pattern)
        {
            AskUnion(pattern);
            NoteCast(pattern.InputType, pattern.NarrowedType);
        }
        return VisitBranch(operation) ?? VisitText(operation) ?? VisitCall(operation) ?? VisitValue(operation) ?? VisitChildren(operation);
    }

    private Value VisitChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Visit(child);
        return Value.Nothing;
    }

    private static Value ConstantOf(ITypeSymbol? type, object? value) => value switch
    {
        int bits when type is not null && IsPermission(type) => new() { Constant = new PermissionConstant(bits) },
        null => CanGuard(type) ? OfCondition(Condition.Nothing) : Value.Nothing,
        _ => new() { Constant = value },
    };
}
