// What is known of a called method, read once from its declaration.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

/// <param name="IsPlatform">Whether its type belongs to the platform, whose members the catalog knows.</param>
/// <param name="Guards">The permissions that are held if it returns true.</param>
/// <param name="Conditions">Calls of it are compiled only if one of these symbols is defined; empty if they are always compiled.</param>
/// <param name="EndsWhere">The parameters and values with which it does not return, from <c>[DoesNotReturnIf]</c>.</param>
internal sealed record Callee(string Id, bool IsOwn, Knowledge Knowledge, bool IsPlatform, bool NeverReturns, int Guards,
    Contract Contract, IReadOnlyList<string> Conditions, IReadOnlyList<(int Parameter, bool Value)> EndsWhere)
{
    /// <summary>Whether a call matters only through its arguments, or if it calls the program back.</summary>
    public bool IsHarmless { get; } = !IsOwn && Knowledge.IsNothing && IsPlatform && !NeverReturns && Guards == 0 && Contract == default;

    public static Callee Read(IMethodSymbol method, ReaderContext context)
    {
        var id = context.Names.Method(method);
        var guards = 0;
        var neverReturns = false;
        List<string>? conditions = null;
        foreach (var attribute in method.GetAttributes())
            switch (attribute.AttributeClass)
            {
                case { Name: "DoesNotReturnAttribute" }:
                    neverReturns = true;
                    break;
                case { Name: "ConditionalAttribute", ContainingNamespace.Name: "Diagnostics" }
                    when attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string symbol:
                    (conditions ??= []).Add(symbol);
                    break;
                default:
                    guards |= GuardsOf(attribute);
                    break;
            }
        if (method.AssociatedSymbol is { } owner)
            guards = owner.GetAttributes().Aggregate(guards, (bits, attribute) => bits | GuardsOf(attribute));
        return new(id, context.IsOwn(method), context.Catalog.Of(id), context.Catalog.IsPlatform(MemberId.ContainingType(id)),
            neverReturns, guards, ContractReader.Read(method), conditions ?? (IReadOnlyList<string>)[], ReadEndings(method));
    }

    /// <summary>Whether the compiler removes the calls in a file, because none of the symbols is defined there.</summary>
    public bool IsRemovedFrom(SyntaxTree tree) =>
        Conditions.Count > 0 && tree.Options is CSharpParseOptions options && !Conditions.Any(symbol => IsDefined(symbol, tree, options));

    // Before its first token, a file may define symbols and undefine those of the build.
    private static bool IsDefined(string symbol, SyntaxTree tree, CSharpParseOptions options)
    {
        var defined = options.PreprocessorSymbolNames.Contains(symbol);
        for (var directive = tree.GetRoot().GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
            defined = directive switch
            {
                DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol => true,
                UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol => false,
                _ => defined,
            };
        return defined;
    }

    private static IReadOnlyList<(int, bool)> ReadEndings(IMethodSymbol method)
    {
        List<(int, bool)>? endings = null;
        foreach (var parameter in method.Parameters)
            if (parameter.Type.SpecialType == SpecialType.System_Boolean)
                foreach (var attribute in parameter.GetAttributes())
                    if (attribute is { AttributeClass.Name: "DoesNotReturnIfAttribute", ConstructorArguments.Length: 1 }
                        && attribute.ConstructorArguments[0].Value is bool value)
                        (endings ??= []).Add((parameter.Ordinal, value));
        return endings ?? (IReadOnlyList<(int, bool)>)[];
    }

    // A member with our attribute [PermissionGuard(p)] returns whether p is held.
    private static int GuardsOf(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "PermissionGuardAttribute", ContainingNamespace.Name: "Permissions" }
            ? attribute.ConstructorArguments.Aggregate(0, (bits, argument) => argument.Value is int more ? bits | more : bits)
            : 0;
}
