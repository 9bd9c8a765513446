// Gives every name that the program declares an ending, at its declaration and wherever it is used.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Permissions.Analyzers.Tests.SameMeaning;

internal sealed class RenamingRewriter(SemanticModel model) : CSharpSyntaxRewriter
{
    public const string Ending = "_renamed";

    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || SymbolOf(token) is not { } symbol || IsNamedElsewhere(symbol))
            return base.VisitToken(token);
        return SyntaxFactory.Identifier(token.LeadingTrivia, token.Text + Ending, token.TrailingTrivia);
    }

    private ISymbol? SymbolOf(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol ?? model.GetSymbolInfo(name).CandidateSymbols.FirstOrDefault(),
        { } node => model.GetDeclaredSymbol(node),
        _ => null,
    };

    // Names that the language gives (the entry point, its arguments, a discard), or the framework whose member this one stands in for.
    private static bool IsNamedElsewhere(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } original } => IsNamedElsewhere(original),
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Destructor } => IsNamedElsewhere(symbol.ContainingType),
        _ => symbol.IsImplicitlyDeclared || symbol.Name is "Main" or "args" or "_" || !symbol.Locations.Any(at => at.IsInSource)
            || StandsIn(symbol),
    };

    private static bool StandsIn(ISymbol symbol) => symbol is IMethodSymbol or IPropertySymbol && symbol.ContainingType is { } type
        && ((symbol as IMethodSymbol)?.OverriddenMethod is { } overridden && IsNamedElsewhere(overridden)
            || type.AllInterfaces.Where(one => !one.Locations.Any(at => at.IsInSource)).SelectMany(one => one.GetMembers())
                .Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)));
}
