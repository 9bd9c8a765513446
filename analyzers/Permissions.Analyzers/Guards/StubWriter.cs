// Writes the stub of one guarded method: the same signature, a demand, the original call.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Symbols;
using Permissions.Reachability;
using Permissions.Reachability.Catalog;

namespace Permissions.Analyzers.Guards;

internal static class StubWriter
{
    private static readonly PermissionSet Read = new(1 << 3);

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static StubText Write(IMethodSymbol called, CatalogLine line, LanguageVersion version)
    {
        var method = ExtensionBlock.Called(called.ReducedFrom ?? called).OriginalDefinition;
        var typeParameters = TypeParameters(method);
        var parameters = method.Parameters.Select((parameter, i) => Declaration(parameter, i == 0 && method.IsExtensionMethod)).ToList();
        if (!method.IsStatic)
            parameters.Insert(0,
                $"this {(!method.ContainingType.IsValueType ? "" : method.IsReadOnly ? "in " : "ref ")}{Type(method.ContainingType)} "
                    + "receiver");
        var target = method.IsStatic ? Type(method.ContainingType) : "receiver";
        var own = method.TypeParameters.Length == 0 ? "" : "<" + string.Join(", ", method.TypeParameters.Select(Identifier)) + ">";
        var call = $"{target}.{Identifier(method)}{own}({string.Join(", ", method.Parameters.Select(Argument))})";
        var end = method.ReturnsVoid
            ? call + ";" : $"return {(method.ReturnsByRef || method.ReturnsByRefReadonly ? "ref " : "")}{call};";
        return new(
            method.Name,
            StubAttributes.OfMethod(method),
            RefKindOf(method) + Type(method.ReturnType),
            typeParameters.Count == 0
                ? "" : "<" + string.Join(", ",
                    typeParameters.Select(parameter => StubAttributes.OfTypeParameter(parameter) + Identifier(parameter))) + ">",
            string.Join(", ", parameters),
            string.Concat(typeParameters.Select(parameter => Constraints(parameter, version))),
            Check(method, line),
            UnsafeMember.Is(method) ? $"unsafe {{ {end} }}" : end);
    }

    private static string Check(IMethodSymbol method, CatalogLine line)
    {
        var task = TaskOf(method.ReturnType);
        var demands = string.Join(" ", Demands(method, line).Select(demand => task is null
            ? $"global::Permissions.CompilerServices.GuardServices.Demand({demand.Permission}, {demand.Resource});"
            : $"{{ if (global::Permissions.CompilerServices.GuardServices.Denied({demand.Permission}, {demand.Resource}) is {{ }} denied) "
                + $"return {task}; }}"));
        var when = string.Join(" && ",
            new[] { Test(method, line, "when"),
                Test(method, line, "unless") is { } unless ? $"!({unless})" : null }.Where(test => test is not null));
        return when.Length == 0 ? demands : $"if ({when}) {{ {demands} }}";
    }

    private static string? Test(IMethodSymbol method, CatalogLine line, string option) =>
        line.Option(option) is { } test ? "(" + ArgumentTest.Written(test, ordinal => Identifier(method.Parameters[ordinal])) + ")" : null;

    // Each file that the call names is demanded for what is done to it: where folders are kept, one may be covered and the other not.
    private static IEnumerable<(string Permission, string Resource)> Demands(IMethodSymbol method, CatalogLine line)
    {
        if (line.Verb == CatalogVerb.Opens)
            return [(Opening(method, line), Resource(method, line.Option("path")))];
        var (changed, read) = line.Option("from") is null
            ? (line.Permissions, PermissionSet.None) : (line.Permissions - Read, line.Permissions & Read);
        var needed = Test(method, line, "reads") is { } reads
            ? $"{reads} ? {Permission(changed & Read)} : {Permission(changed)}" : Permission(changed);
        var demands = (line.Option("path") + (line.Option("also") is { } also ? "," + also : "")).Split(',')
            .Select(word => (needed, Resource(method, word))).ToList();
        if (!read.IsEmpty)
            demands.Add((Permission(read), Resource(method, line.Option("from"))));
        return demands;
    }

    private static string Resource(IMethodSymbol method, string? word) => word switch
    {
        // file and directory objects answer with their path
        "this" when method is { IsStatic: false, ContainingType.IsReferenceType: true } => "receiver?.ToString()",
        _ when int.TryParse(word, out var ordinal) && ordinal < method.Parameters.Length
            && method.Parameters[ordinal] is { Type.SpecialType: SpecialType.System_String, RefKind: not RefKind.Out } named =>
            Identifier(named),
        _ => "null",
    };

    // What an open needs is decided by the mode and access of this very call.
    private static string Opening(IMethodSymbol method, CatalogLine line)
    {
        string Given(string option, string absent) =>
            line.Ordinal(option) is var ordinal and >= 0 && ordinal < method.Parameters.Length
                ? Identifier(method.Parameters[ordinal]) : absent;
        var options = line.Ordinal("options");
        if (options >= 0 && options < method.Parameters.Length && method.Parameters[options].Type.Name == "FileStreamOptions")
            return $"Opening({Identifier(method.Parameters[options])})";
        return $"Opening({Given("mode", "global::System.IO.FileMode.Open")}, {Given("access", "null")}, "
            + $"{Given("options", "global::System.IO.FileOptions.None")})";
    }

    private static string Permission(PermissionSet permissions) => $"(global::Permissions.Permission){permissions.Bits}";

    private static string? TaskOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask",
            ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task =>
            $"global::System.Threading.Tasks.{task.Name}.FromException"
                + (task.TypeArguments.Length == 1 ? $"<{Type(task.TypeArguments[0])}>" : "") + "(denied)",
        _ => null,
    };

    private static List<ITypeParameterSymbol> TypeParameters(IMethodSymbol method)
    {
        var all = new List<ITypeParameterSymbol>(method.TypeParameters);
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            all.InsertRange(0, type.TypeParameters);
        return all;
    }

    private static string Constraints(ITypeParameterSymbol parameter, LanguageVersion version)
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
        if (parameter.AllowsRefLikeType && version >= LanguageVersion.CSharp13) // no older call can hand one over
            all.Add("allows ref struct");
        return all.Count == 0 ? "" : $" where {Identifier(parameter)} : {string.Join(", ", all)}";
    }

    private static string Declaration(IParameterSymbol parameter, bool isReceiver)
    {
        var scoped = parameter is { ScopedKind: ScopedKind.ScopedRef or ScopedKind.ScopedValue, RefKind: not RefKind.Out } ? "scoped " : "";
        var kind = parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ",
            RefKind.RefReadOnlyParameter => "ref readonly ", _ => "" };
        return $"{StubAttributes.OfParameter(parameter)}{(isReceiver ? "this " : "")}{scoped}{kind}{Type(parameter.Type)} "
            + $"{Identifier(parameter)}";
    }

    private static string Argument(IParameterSymbol parameter) =>
        parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In or RefKind.RefReadOnlyParameter => "in ",
            _ => "" } + Identifier(parameter);

    private static string RefKindOf(IMethodSymbol method) =>
        method.ReturnsByRefReadonly ? "ref readonly " : method.ReturnsByRef ? "ref " : "";

    private static string Type(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    private static string Identifier(ISymbol symbol) => "@" + symbol.Name;
}
