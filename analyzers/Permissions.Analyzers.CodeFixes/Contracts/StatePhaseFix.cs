// The fix "State the phase": what a mark found out about a method becomes its contract.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.Contracts;

/// <summary>Puts <c>[StartupPhase]</c> or <c>[RuntimePhase]</c> on a method whose phase is known, where it states neither.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StatePhaseFix))]
[Shared]
// a contract is a decision
public sealed class StatePhaseFix() : ModelFix("State the phase", "StatePhase", isDefault: false, [Rules.StartupPhase, Rules.RuntimePhase])
{
    /// <inheritdoc/>
    protected override string TitleOf(Diagnostic finding) => $"State [{Named(finding)}]";

    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        Method(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var finding in findings)
            if (Method(model, finding, cancellation) is { } method)
                editor.ReplaceNode(method,
                    (current, generator) =>
                        AttributeList.Add(current, generator.Attribute(generator.TypeExpression(Type(model, Named(finding))!)),
                            LineBreak.Of(editor.OriginalRoot)));
        return editor.GetChangedDocument();
    }

    private static string Named(Diagnostic finding) => finding.Id == Rules.StartupPhase.Id ? "StartupPhase" : "RuntimePhase";

    private static INamedTypeSymbol? Type(SemanticModel model, string phase) =>
        model.Compilation.GetTypeByMetadataName($"Permissions.{phase}Attribute");

    // The entry point is in both phases; who states one already has said what was meant.
    private static BaseMethodDeclarationSyntax? Method(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var method = model.SyntaxTree.GetRoot(cancellation).FindNode(finding.Location.SourceSpan)
            .FirstAncestorOrSelf<MemberDeclarationSyntax>() as BaseMethodDeclarationSyntax;
        return method is MethodDeclarationSyntax or ConstructorDeclarationSyntax && Type(model, Named(finding)) is not null
            && model.GetDeclaredSymbol(method, cancellation) is IMethodSymbol symbol
            && !SymbolEqualityComparer.Default.Equals(symbol, model.Compilation.GetEntryPoint(cancellation))
            && !symbol.GetAttributes().Concat(symbol.ContainingType.GetAttributes())
                .Any(said =>
                    said.AttributeClass?.ToDisplayString() is "Permissions.StartupPhaseAttribute" or "Permissions.RuntimePhaseAttribute")
            ? method : null;
    }
}
