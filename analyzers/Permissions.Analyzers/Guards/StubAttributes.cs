// The attributes that a stub must copy from its guarded method, so that trimming and Native AOT warn about the call, not the stub.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Permissions.Analyzers.Guards;

internal static class StubAttributes
{
    private static readonly HashSet<string> Copied = ["RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute",
        "RequiresAssemblyFilesAttribute", "DynamicallyAccessedMembersAttribute"];

    /// <summary>On lines of their own. What is obsolete may only be called, without an error, by what is obsolete too.</summary>
    public static string OfMethod(IMethodSymbol method)
    {
        var all = method.GetAttributes().Concat(method.IsStatic ? method.ContainingType.GetAttributes() : []).ToList();
        var texts = Texts(all).Concat(method.GetReturnTypeAttributes().Where(IsCopied).Select(one => Text(one, "return: ")));
        if (all.Concat(method.ContainingType.GetAttributes())
            .Any(one => one.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }))
            texts = texts.Append("[global::System.Obsolete]");
        return string.Concat(texts.Distinct().Select(text => "        " + text + "\n"));
    }

    public static string OfParameter(IParameterSymbol parameter) =>
        string.Concat(Texts(parameter.GetAttributes()).Select(text => text + " "));

    public static string OfTypeParameter(ITypeParameterSymbol parameter) =>
        string.Concat(Texts(parameter.GetAttributes()).Select(text => text + " "));

    private static IEnumerable<string> Texts(IEnumerable<AttributeData> attributes) =>
        attributes.Where(IsCopied).Select(one => Text(one, ""));

    private static bool IsCopied(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" } } type
            && Copied.Contains(type.Name);

    private static string Text(AttributeData attribute, string target)
    {
        var arguments = attribute.ConstructorArguments.Select(Literal)
            .Concat(attribute.NamedArguments.Select(named => $"{named.Key} = {Literal(named.Value)}"));
        var name = attribute.AttributeClass!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return $"[{target}{name}({string.Join(", ", arguments)})]";
    }

    private static string Literal(TypedConstant value) => value switch
    {
        { Kind: TypedConstantKind.Enum } => $"({value.Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})({value.Value})",
        { Value: { } given } => SymbolDisplay.FormatPrimitive(given, quoteStrings: true, useHexadecimalNumbers: false)!,
        _ => "null",
    };
}
