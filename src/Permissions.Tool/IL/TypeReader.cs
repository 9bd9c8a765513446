// Reads a type's ancestors, and which members its members override or implement, as the runtime resolves them.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Permissions.Reachability.Facts;

namespace Permissions.Tool.IL;

internal sealed class TypeReader(SourceMapper mapper)
{
    private readonly ConcurrentDictionary<(AssemblyFile?, string), IReadOnlyList<IlType>> allInterfaces = new();
    private readonly ConcurrentDictionary<TypeDef, string?> frameworkAncestors = new();

    public TypeFacts Read(TypeDef type)
    {
        var bases = BasesOf(type).ToList();
        var interfaces = InterfacesOf(type.Self);
        var ancestors = new SortedSet<string>(StringComparer.Ordinal) { type.Name };
        foreach (var ancestor in bases.Concat(interfaces))
        {
            ancestors.Add(ancestor.Definition);
            ancestors.Add(ancestor.Constructed());
        }
        var implementations = type.IsInterface ? [] : Implementations(type, bases, interfaces).ToList();
        var overrides = Overrides(type, bases).ToList();
        Replacement Replaced((MethodDef Declared, MethodDef Actual, string? Through) pair) =>
            new(pair.Declared.Id, mapper.IdOf(pair.Actual), pair.Through);
        return new()
        {
            Id = type.Name,
            IsAbstract = type.IsAbstract,
            IsInterface = type.IsInterface,
            IsStruct = type.IsValueType,
            IsPublic = type.IsVisible,
            HasStaticConstructor = type.HasStaticConstructor,
            Bases = [.. bases.Select(one => one.Definition)],
            Ancestors = [.. ancestors],
            FrameworkAncestors = [
                .. bases.Concat(interfaces).Where(ancestor => ancestor.Declared?.File != type.File).Select(FrameworkAncestors)
                    .OfType<string>().Distinct(StringComparer.Ordinal)],
            Implementations = [.. implementations.Select(Replaced)],
            Overrides = [.. overrides.Select(Replaced), .. Callbacks(type)],
            Hooks = [
                .. overrides.Where(pair => pair.Declared.IsHook && !pair.Declared.Type.IsOwn).Select(pair => pair.Declared.Id)
                    .Distinct(StringComparer.Ordinal)],
            Contracts = ContractReader.Of(type, implementations.Concat(overrides).Select(pair => (pair.Declared, pair.Actual)), mapper),
            Constructors = [.. type.Methods.Where(method => method.Name == ".ctor").Select(method => method.Id)],
            PublicMethods = [
                .. type.Methods.Where(method => method.IsOrdinary && !method.IsStatic && method.IsPublic && !method.Name.Contains('.')
                    && (method.Definition.Attributes
                        & System.Reflection.MethodAttributes.MemberAccessMask) == System.Reflection.MethodAttributes.Public)
                    .Select(method => method.Id)],
            PublicStatics = [
                .. type.Methods.Where(method => method.IsOrdinary && method.IsStatic && IsPublic(method)).Select(method => method.Id)],
            Accessors = [.. Accessors(type).Select(method => method.Id)],
            PropertyTypes = [
                .. Accessors(type).SelectMany(method => method.Signature.ParameterTypes.Append(method.Signature.ReturnType))
                    .SelectMany(TypeAndElements).Distinct(StringComparer.Ordinal)],
            Attributes = type.Attributes.Names,
            Mentioned = [.. type.Mentioned],
        };
    }

    // A method that an attribute marks for a framework takes the place of what the attribute stands for.
    private static IEnumerable<Replacement> Callbacks(TypeDef type) => type.Methods
        .Where(method => method is { IsOrdinary: true, IsStatic: false, IsAbstract: false, Signature.ParameterTypes.Length: 1 }
            && method.Signature.ReturnType.Name == "System.Void" && !IsPublic(method))
        .SelectMany(method => AttributeList.Written(type.File, method.Definition.GetCustomAttributes()).Distinct(StringComparer.Ordinal)
            .Select(attribute => new Replacement("T:" + attribute, method.Id)));

    private static bool IsPublic(MethodDef method) =>
        (method.Definition.Attributes & System.Reflection.MethodAttributes.MemberAccessMask) == System.Reflection.MethodAttributes.Public;

    // An indexer has more parameters than a property.
    private static IEnumerable<MethodDef> Accessors(TypeDef type) =>
        type.Methods.Where(method => !method.IsOrdinary && !method.IsStatic && IsPublic(method)
        && (method.Name.StartsWith("get_", StringComparison.Ordinal) && method.Signature.ParameterTypes.Length == 0
            || method.Name.StartsWith("set_", StringComparison.Ordinal) && method.Signature.ParameterTypes.Length == 1));

    /// <summary>The type itself; for tasks, arrays and collections, their element types.</summary>
    public static IEnumerable<string> TypeAndElements(IlType type) => type.Kind switch
    {
        IlTypeKind.Array or IlTypeKind.Reference => TypeAndElements(type.Element),
        IlTypeKind.Named when type.Name.StartsWith("System.", StringComparison.Ordinal) && type.Arguments.Count == 0 => [],
        IlTypeKind.Named => type.Arguments.SelectMany(TypeAndElements).Prepend(type.Name),
        _ => [],
    };

    private string? FrameworkAncestors(IlType type) =>
        type.Declared is { } definition ? frameworkAncestors.GetOrAdd(definition, _ => ReadFrameworkAncestors(type, definition)) : null;

    private string? ReadFrameworkAncestors(IlType type, TypeDef definition)
    {
        var names = BasesOf(definition).Concat(InterfacesOf(type)).Select(one => one.Definition).Where(name => name != "System.Object")
            .Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : type.Definition + " " + string.Join(" ", names);
    }

    public static IEnumerable<IlType> BasesOf(TypeDef type)
    {
        var at = type.Base;
        for (var depth = 0; at is not null && depth < 64; depth++)
        {
            yield return at;
            at = Members.Definition(at)?.Base?.With(at.Arguments, []);
        }
    }

    /// <summary>All interfaces of a type, with arguments, also those of its bases and of other interfaces.</summary>
    public IReadOnlyList<IlType> InterfacesOf(IlType type) => InterfacesOf(type, []);

    private IReadOnlyList<IlType> InterfacesOf(IlType type, HashSet<string> asked)
    {
        var key = (type.Assembly, type.Written);
        if (allInterfaces.TryGetValue(key, out var known))
            return known;
        if (!asked.Add(type.Written))
            return []; // a type that implements itself
        var found = new List<IlType>();
        void Add(IlType one)
        {
            if (!found.Contains(one))
                found.Add(one);
        }
        if (Members.Definition(type) is { } definition)
        {
            foreach (var direct in definition.Interfaces.Select(one => one.With(type.Arguments, [])))
            {
                Add(direct);
                foreach (var inherited in InterfacesOf(direct, asked))
                    Add(inherited);
            }
            if (definition.Base is { } parent)
                foreach (var inherited in InterfacesOf(parent.With(type.Arguments, []), asked))
                    Add(inherited);
        }
        return allInterfaces[key] = found;
    }

    private static IEnumerable<(MethodDef Declared, MethodDef Actual, string? Through)> Implementations(TypeDef type,
        IReadOnlyList<IlType> bases, IReadOnlyList<IlType> interfaces)
    {
        var line = bases.Prepend(type.Self).ToList();
        foreach (var implemented in interfaces)
        {
            if (Members.Definition(implemented) is not { } contract)
                continue;
            var through = !implemented.HasParameters() && interfaces.Count(other => other.Name == implemented.Name) > 1
                ? implemented.Constructed() : null;
            foreach (var member in contract.Methods)
                if (member.IsVirtual && Implementation(line, interfaces, implemented, member) is { } actual)
                    yield return (member, actual, through);
        }
    }

    private static MethodDef? Implementation(List<IlType> line, IReadOnlyList<IlType> interfaces, IlType implemented, MethodDef member)
    {
        foreach (var at in line)
            if (Members.Definition(at) is { } type)
                if ((Explicit(type, at, implemented, member) ?? Matching(type, at, implemented, member, mustBePublic: true)) is { } found)
                    return found;
        foreach (var other in interfaces) // a default member of another interface
            if (!other.Equals(implemented) && Members.Definition(other) is { } type
                && Explicit(type, other, implemented, member) is { IsAbstract: false } found)
                return found;
        return member.IsAbstract ? null : member;
    }

    private static MethodDef? Explicit(TypeDef type, IlType at, IlType implemented, MethodDef member)
    {
        foreach (var (body, declared) in type.ExplicitImplementations)
        {
            var target = type.File.Members.Method(declared);
            if (target.Name == member.Name && target.Id == member.Id && target.Container.With(at.Arguments, []).Equals(implemented))
                return type.File.Members.Method(body).Definition;
        }
        return null;
    }

    private static MethodDef? Matching(TypeDef type, IlType at, IlType declaring, MethodDef member, bool mustBePublic)
    {
        foreach (var method in type.Methods)
            if (method.Name == member.Name && method.IsStatic == member.IsStatic && (!mustBePublic || method.IsPublic)
                && (method.IsVirtual || method.IsStatic) && SameSignature(method, at, member, declaring))
                return method;
        return null;
    }

    private static bool SameSignature(MethodDef one, IlType oneType, MethodDef other, IlType otherType)
    {
        if (one.Signature.GenericParameterCount != other.Signature.GenericParameterCount
            || one.Signature.ParameterTypes.Length != other.Signature.ParameterTypes.Length)
            return false;
        for (var i = 0; i < one.Signature.ParameterTypes.Length; i++)
            if (one.Signature.ParameterTypes[i].With(oneType.Arguments, []).Written != other.Signature.ParameterTypes[i]
                .With(otherType.Arguments, []).Written)
                return false;
        return true;
    }

    private static IEnumerable<(MethodDef Declared, MethodDef Actual, string? Through)> Overrides(TypeDef type, IReadOnlyList<IlType> bases)
    {
        foreach (var (body, declared) in type.ExplicitImplementations) // C# never emits a different name here
            if (type.File.Members.Method(declared).Definition is { Type.IsInterface: false } replaced
                && type.File.Members.Method(body).Definition is { } actual && actual.Name != replaced.Name)
                yield return (replaced, actual, null);
        foreach (var method in type.Methods)
        {
            if (!method.IsVirtual
                || method.IsNewSlot && !method.Attributes.Names.Contains("System.Runtime.CompilerServices.PreserveBaseOverridesAttribute"))
                continue;
            foreach (var at in bases)
            {
                if (Members.Definition(at) is not { } parent
                    || Matching(parent, at, type.Self, method, mustBePublic: false) is not { } overridden)
                    continue;
                yield return (overridden, method, null);
                if (overridden.IsNewSlot)
                    break;
            }
        }
    }
}
