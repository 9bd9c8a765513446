// Writes the calls of one overload: in order, by name, without optional arguments, expanded, as an extension, and on derived types.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Search;

namespace Permissions.Stubs.Tests.EveryOverload;

internal sealed class CallWriter
{
    private const int FileSystemWrite = 1, FileSystemRead = 8;

    private static readonly ILookup<INamedTypeSymbol, INamedTypeSymbol> Derived = FrameworkMethods.Types
        .Where(type => type.TypeKind == TypeKind.Class).SelectMany(type => Bases(type).Select(from => (from, type)))
        .ToLookup(pair => pair.from, pair => pair.type, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private readonly IMethodSymbol definition, method;
    private readonly CatalogLine line;
    private readonly IParameterSymbol? path;

    private CallWriter(IMethodSymbol definition, CatalogLine line)
    {
        (this.definition, this.line, method) = (definition, line, Constructed(definition));
        if (line.Ordinal("path") is var ordinal and >= 0 && ordinal < method.Parameters.Length
            && method.Parameters[ordinal].Type.SpecialType == SpecialType.System_String)
            path = method.Parameters[ordinal];
    }

    public static IEnumerable<OverloadCall> Write(IMethodSymbol method, CatalogLine line) => new CallWriter(method, line).Write();

    private IEnumerable<OverloadCall> Write()
    {
        var all = method.Parameters.ToList();
        var required = all.Where(parameter => !parameter.IsOptional).ToList();
        var call = $"{(method.IsStatic ? Type(method.ContainingType) : "receiver")}.{Name()}";
        yield return Call("in order", $"{call}({List(all)})");
        if (all.Count > 1)
            yield return Call("by name", $"{call}({List(Enumerable.Reverse(all), named: true)})");
        if (required.Count < all.Count && IsBest(required.Count))
            yield return Call("without what is optional", $"{call}({List(required)})", given: required);
        if (all.LastOrDefault() is { IsParams: true, Type: IArrayTypeSymbol { ElementType: var rest } })
            yield return Call("expanded",
                $"{call}({string.Join(", ", all.SkipLast(1).Select(Argument).Append(Value(rest)).Append(Value(rest)))})");
        if (method.IsExtensionMethod)
            yield return Call("as an extension", $"({Argument(all[0])}).{Name()}({List(all.Skip(1))})");
        if (!method.IsStatic && !definition.ContainingType.IsGenericType)
            foreach (var type in Derived[definition.ContainingType].Where(type => !type.IsGenericType && !Hides(type, definition)))
                yield return Call("through " + type.Name, $"{call}({List(all)})", type);
    }

    private OverloadCall Call(string shape, string call, ITypeSymbol? receiver = null, IEnumerable<IParameterSymbol>? given = null) => new(
        definition.GetDocumentationCommentId()!, shape, Needs(given ?? method.Parameters), Named("path", given),
        Named(line.Option("from") is null ? "path" : "from", given), CanBeTried(), Body(receiver ?? method.ContainingType, call));

    private string Body(ITypeSymbol receiver, string call)
    {
        var text = new StringBuilder();
        if (!method.IsStatic)
            text.Append($"{Type(receiver)} receiver = {Value(receiver)}; ");
        foreach (var parameter in
            method.Parameters.Where(parameter => parameter.RefKind is RefKind.Ref or RefKind.In or RefKind.RefReadOnlyParameter))
            text.Append($"{Type(parameter.Type)} {Identifier(parameter)} = {Value(parameter.Type)}; ");
        var task = method.ReturnType.Name is "Task" or "ValueTask"
            && method.ReturnType.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
        return text + (task ? $"return {call}{(method.ReturnType.IsValueType ? ".AsTask()" : "")};" : $"{call}; return null;");
    }

    // A mode, an access that are given are 0: creating, and neither reading nor writing. What is left out opens for reading.
    private int Needs(IEnumerable<IParameterSymbol> given)
    {
        if (line.Verb != CatalogVerb.Opens)
            return Effects.Needed(line, _ => 0).Bits; // what is given is 0 and false
        if (!given.Any(parameter => parameter.Type.Name is "FileMode" or "FileStreamOptions"))
            return FileSystemRead;
        return given.Any(parameter => parameter.Type.Name == "FileAccess") ? FileSystemWrite : FileSystemWrite | FileSystemRead;
    }

    private string Named(string option, IEnumerable<IParameterSymbol>? given) =>
        line.Ordinal(option) is var ordinal and >= 0 && ordinal < method.Parameters.Length
            && method.Parameters[ordinal] is { Type.SpecialType: SpecialType.System_String } parameter
            && (given?.Contains(parameter, SymbolEqualityComparer.Default) ?? true)
            ? SymbolEqualityComparer.Default.Equals(parameter, path) ? "path" : "another"
            : "";

    private bool CanBeTried() =>
        method is { IsStatic: false, ContainingType.IsReferenceType: true }
            || path is { IsOptional: false, NullableAnnotation: not NullableAnnotation.Annotated };

    // Another overload with fewer parameters would be chosen.
    private bool IsBest(int required) =>
        !method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Any(other => other.Parameters.Length < method.Parameters.Length && other.Parameters.Length >= required);

    private static bool Hides(INamedTypeSymbol type, IMethodSymbol method)
    {
        for (var at = type; at is not null && !SymbolEqualityComparer.Default.Equals(at, method.ContainingType); at = at.BaseType)
            if (at.GetMembers(method.Name).Length > 0)
                return true;
        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at;
    }

    private static IMethodSymbol Constructed(IMethodSymbol method)
    {
        if (method.ContainingType is { IsGenericType: true } type)
            method = type.Construct([.. type.TypeParameters.Select(Satisfying)]).GetMembers(method.Name).OfType<IMethodSymbol>()
                .Single(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method));
        return method.IsGenericMethod ? method.Construct([.. method.TypeParameters.Select(Satisfying)]) : method;
    }

    private static ITypeSymbol Satisfying(ITypeParameterSymbol parameter)
    {
        if (parameter.ConstraintTypes.FirstOrDefault(type => type is INamedTypeSymbol) is { } constraint)
            return constraint;
        var wanted = parameter.HasValueTypeConstraint ? SpecialType.System_Int32 : SpecialType.System_Object;
        return FrameworkMethods.Types.First(type => type.SpecialType == wanted);
    }

    private string Name() =>
        "@" + method.Name + (method.IsGenericMethod ? $"<{string.Join(", ", method.TypeArguments.Select(Type))}>" : "");

    private string List(IEnumerable<IParameterSymbol> parameters, bool named = false) =>
        string.Join(", ", parameters.Select(parameter => (named ? Identifier(parameter) + ": " : "") + Argument(parameter)));

    private string Argument(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref " + Identifier(parameter),
        RefKind.Out => "out _",
        RefKind.In or RefKind.RefReadOnlyParameter => "in " + Identifier(parameter),
        _ => SymbolEqualityComparer.Default.Equals(parameter, path) ? "path" : Value(parameter.Type),
    };

    private static string Value(ITypeSymbol type) => type.Name switch
    {
        "String" => "\"another\"",
        "FileStreamOptions" =>
            "new global::System.IO.FileStreamOptions { Mode = global::System.IO.FileMode.Create, Access = "
                + "global::System.IO.FileAccess.ReadWrite }",
        _ => $"default({Type(type)})!",
    };

    private static string Type(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Identifier(ISymbol symbol) => "@" + symbol.Name;
}
