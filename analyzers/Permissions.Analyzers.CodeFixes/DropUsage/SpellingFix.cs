// The fix "Change to the permission that is meant": a misspelt name becomes the nearest there is.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Reachability;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <summary>Corrects the names of permissions in a call, where all that are misspelt stand in it and each is near to a known one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpellingFix))]
[Shared]
public sealed class SpellingFix()
    : ModelFix("Change to the permission that is meant", "CorrectSpelling", isDefault: true, [Rules.UnknownPermission])
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        Misspelt(model, finding, cancellation).Count > 0;

    /// <inheritdoc/>
    protected override string TitleOf(Diagnostic finding) =>
        finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan) is { } name
            && PermissionSet.Suggestion(name) is { } meant
            ? $"Change '{name}' to '{meant}'" : base.TitleOf(finding);

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var wrong = findings.SelectMany(finding => Misspelt(model, finding, cancellation)).Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(wrong, (literal, _) =>
            literal.WithToken(SyntaxFactory.Literal(Corrected(literal.Token.ValueText)).WithTriviaFrom(literal.Token))));
    }

    // A name that comes from a constant elsewhere is corrected there, by hand: other code may mean it.
    private static IReadOnlyList<LiteralExpressionSyntax> Misspelt(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        if (Names(root, finding) is not { } names || names.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(name =>
                name is not LiteralExpressionSyntax && model.GetConstantValue(name, cancellation) is { HasValue: true, Value: string text }
                    && Wrong(text).Any()))
            return [];
        var wrong = Literals(root, finding).Where(literal => Wrong(literal.Token.ValueText).Any()).ToList();
        return wrong.SelectMany(literal => Wrong(literal.Token.ValueText)).All(name => PermissionSet.Suggestion(name) is not null)
            ? wrong : [];
    }

    // The argument that names the permissions; the others name resources.
    private static ExpressionSyntax? Names(SyntaxNode root, Diagnostic finding) =>
        root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.FirstOrDefault()?.Expression;

    private static IEnumerable<LiteralExpressionSyntax> Literals(SyntaxNode root, Diagnostic finding) =>
        Names(root, finding)?.DescendantNodesAndSelf(node => node is not InvocationExpressionSyntax).OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)) ?? [];

    private static IEnumerable<string> Wrong(string names) =>
        PermissionSet.Names(names).Where(name => !PermissionSet.TryParse(name, out _));

    private static string Corrected(string names) =>
        string.Join(",",
            names.Split(',')
                .Select(name => PermissionSet.TryParse(name.Trim(), out _)
                    ? name : name.Replace(name.Trim(), PermissionSet.Suggestion(name.Trim()))));
}
