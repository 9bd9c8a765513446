// Writes the stub of one guarded method: the same signature, a demand, the original call.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal static class StubWriter
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static StubText Write(IMethodSymbol called, CatalogLine line)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        var typeParameters = TypeParameters(method);
        var parameters = method.Parameters.Select((parameter, i) => Declaration(parameter, i == 0 && method.IsExtensionMethod)).ToList();
        if (!method.IsStatic)
            parameters.Insert(0, $"this {(method.ContainingType.IsValueType ? "ref " : "")}{Type(method.ContainingType)} receiver");
        var target = method.IsStatic ? Type(method.ContainingType) : "receiver";
        var own = method.TypeParameters.Length == 0 ? "" : "<" + string.Join(", ", method.TypeParameters.Select(Identifier)) + ">";
        var call = $"{target}.{Identifier(method)}{own}({string.Join(", ", method.Parameters.Select(Argument))})";
        return new(
            method.Name,
            RefKindOf(method) + Type(method.ReturnType),
            typeParameters.Count == 0 ? "" : "<" + string.Join(", ", typeParameters.Select(Identifier)) + ">",
            string.Join(", ", parameters),
            string.Concat(typeParameters.Select(Constraints)),
            Check(method, line),
            method.ReturnsVoid ? call + ";" : $"return {(method.ReturnsByRef || method.ReturnsByRefReadonly ? "ref " : "")}{call};");
    }

    private static string Check(IMethodSymbol method, CatalogLine line)
    {
        var permission = line.Verb == CatalogVerb.Opens ? Opening(method, line) : Permission(line.Permissions);
        var path = line.Ordinal("path");
        var resource = path >= 0 && path < method.Parameters.Length && method.Parameters[path] is { Type.SpecialType: SpecialType.System_String } named ? Identifier(named) : "null";
        var task = TaskOf(method.ReturnType);
        return task is null
            ? $"global::Permissions.ProcessPermissions.Demand({permission}, {resource});"
            : $"if (global::Permissions.ProcessPermissions.Denied({permission}, {resource}) is {{ }} denied) return {task};";
    }

    // What an open needs is decided by the mode and access of this very call.
    private static string Opening(IMethodSymbol method, CatalogLine line)
    {
        string Given(string option, string absent) =>
            line.Ordinal(option) is var ordinal and >= 0 && ordinal < method.Parameters.Length ? Identifier(method.Parameters[ordinal]) : absent;
        var options = line.Ordinal("options");
        if (options >= 0 && options < method.Parameters.Length && method.Parameters[options].Type.Name == "FileStreamOptions")
            return $"Opening({Identifier(method.Parameters[options])})";
        return $"Opening({Given("mode", "global::System.IO.FileMode.Open")}, {Given("access", "null")}, {Given("options", "global::System.IO.FileOptions.None")})";
    }

    private static string Permission(PermissionSet permissions) => $"(global::Permissions.Permission){permissions.Bits}";

    private static string? TaskOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task =>
            $"global::System.Threading.Tasks.{task.Name}.FromException{(task.TypeArguments.Length == 1 ? $"<{Type(task.TypeArguments[0])}>" : "")}(denied)",
        _ => null,
    };

    private static List<ITypeParameterSymbol> TypeParameters(IMethodSymbol method)
    {
        var all = new List<ITypeParameterSymbol>(method.TypeParameters);
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            all.InsertRange(0, type.TypeParameters);
        return all;
    }

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var all = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
            all.Add("unmanaged");
        else if (parameter.HasValueTypeConstraint)
            all.Add("struct");
        else if (parameter.HasReferenceTypeConstraint)
            all.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        else if (parameter.HasNotNullConstraint)
            all.Add("notnull");
        all.AddRange(parameter.ConstraintTypes.Select(Type));
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
            all.Add("new()");
        if (parameter.AllowsRefLikeType)
            all.Add("allows ref struct");
        return all.Count == 0 ? "" : $" where {Identifier(parameter)} : {string.Join(", ", all)}";
    }

    private static string Declaration(IParameterSymbol parameter, bool isReceiver)
    {
        var scoped = parameter is { ScopedKind: ScopedKind.ScopedRef or ScopedKind.ScopedValue, RefKind: not RefKind.Out, IsParams: false } ? "scoped " : "";
        var kind = parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", RefKind.RefReadOnlyParameter => "ref readonly ", _ => "" };
        return $"{(isReceiver ? "this " : "")}{scoped}{kind}{Type(parameter.Type)} {Identifier(parameter)}";
    }

    private static string Argument(IParameterSymbol parameter) =>
        parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In or RefKind.RefReadOnlyParameter => "in ", _ => "" } + Identifier(parameter);

    private static string RefKindOf(IMethodSymbol method) => method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";

    private static string Type(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    private static string Identifier(ISymbol symbol) => "@" + symbol.Name;
}
