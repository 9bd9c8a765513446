// The fix "Suppress with a reason": the member says that its finding is known, and leaves a gap for why.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.Suppression;

/// <summary>Puts <c>[SuppressMessage]</c> on the member that holds a finding.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressFix))]
[Shared]
// only a person has a reason
public sealed class SuppressFix()
    : ModelFix("Suppress with a reason", "Suppress", isDefault: false,
        [.. Rules.AfterDrop.Concat([Rules.DropAfterServing, Rules.DropNotOnEveryPath, Rules.UnawaitedWork, Rules.NeededAtClose,
            Rules.BrokenContract, Rules.ContradictoryContract, Rules.AsksForMore])])
{
    private const string Attribute = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";

    private const string Gap = "<why this is safe>";

    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        MemberOf(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var generator = editor.Generator;
        foreach (var (member, id) in InOrder(findings).Select(finding => (Member: MemberOf(model, finding, cancellation), finding.Id))
            .Where(one => one.Member is not null).Distinct())
            editor.ReplaceNode(member!, (current, _) => AttributeList.Add(current, generator.Attribute(
                generator.TypeExpression(model.Compilation.GetTypeByMetadataName(Attribute)!),
                [
                    generator.LiteralExpression(Rules.AfterDrop[0].Category), generator.LiteralExpression(id),
                    generator.AttributeArgument("Justification", generator.LiteralExpression(Gap)),
                ]), LineBreak.Of(editor.OriginalRoot)));
        return editor.GetChangedDocument();
    }

    // Top-level statements have no member that an attribute could stand on.
    private static MemberDeclarationSyntax? MemberOf(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var member = root.FullSpan.Contains(finding.Location.SourceSpan) && model.Compilation.GetTypeByMetadataName(Attribute) is not null
            ? root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<MemberDeclarationSyntax>()
            : null;
        return member is null or GlobalStatementSyntax or BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax ? null : member;
    }
}
