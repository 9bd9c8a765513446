// PERM2001–2006: where a drop stands, whether it always happens, what it names, what is still running, and whether there is one.
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.DropUsage;

/// <summary>
/// Reports drops that come too late, that do not always happen, that name what does not exist, that do not wait for work begun before, or
/// that take what is needed to close; and applications without one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropUsageAnalyzer : ReportAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.DropAfterServing, Rules.DropNotOnEveryPath, Rules.UnknownPermission, Rules.AlreadyDropped, Rules.UnawaitedWork,
            Rules.NeverDrops, Rules.NeededAtClose];

    private protected override Diagnostic Print(Report report, SemanticModelAnalysisContext file, CompilationConclusions shared) =>
        Print(report, Written(report, file) ?? shared.LocationOf(report.Place), report.Severity, shared);

    private protected override void ReportMore(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        if (shared.Get(file.CancellationToken).Drops.Count == 0 && shared.Options.AssumedDrop.IsEmpty
            && file.SemanticModel.Compilation.GetEntryPoint(file.CancellationToken) is { } main
            && Start(main, file.SemanticModel.SyntaxTree) is { } start)
            file.ReportDiagnostic(Print(ReportStream.NeverDrops(shared.Requirements(file.CancellationToken)), start,
                RuleTable.NeverDrops.Severity, shared));
    }

    // Where a call writes a misspelt name itself; null where a constant elsewhere holds it.
    private static Location? Written(Report report, SemanticModelAnalysisContext file) =>
        report.Properties.FirstOrDefault(one => one.Name == ReportProperty.Misspelt).Value is { } name
            ? Written(file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken), report.Place, name) : null;

    private static Location? Written(SyntaxNode root, Place call, string name)
    {
        var whole = new Regex($@"(?<![^,""\s]){Regex.Escape(name)}(?![^,""\s])");
        return root.FindNode(new(call.Start, call.Length), getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList
            .DescendantNodes(node => node is not InvocationExpressionSyntax).OfType<LiteralExpressionSyntax>()
                .Where(literal => name.Length > 0 && literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => (literal.Token.SpanStart, Match: whole.Match(literal.Token.Text))).Where(one => one.Match.Success)
            .Select(one => Location.Create(root.SyntaxTree, new(one.SpanStart + one.Match.Index, name.Length))).FirstOrDefault();
    }

    // The name of the entry point; of top-level statements, whose place is the whole file, the first word: an information should not
    // underline a file.
    private static Location? Start(IMethodSymbol main, SyntaxTree tree)
    {
        if (main.DeclaringSyntaxReferences.FirstOrDefault(declared => declared.SyntaxTree == tree)?.GetSyntax() is not { } declaration)
            return null;
        if (main.CanBeReferencedByName && main.Locations.FirstOrDefault(location => location.SourceTree == tree) is { } named)
            return named;
        var first = declaration.GetFirstToken();
        return Location.Create(tree, TextSpan.FromBounds(first.SpanStart, first.Span.End));
    }
}
