// The fix "Drop what serving does not need": adds the missing drop before the call that starts to serve, or at the start.
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
using Microsoft.CodeAnalysis.Editing;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.DropUsage;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <summary>Writes the drop that the analysis suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDropFix))]
[Shared]
public sealed class AddDropFix() : VerifiedFix("Drop what is not needed from here on", "AddDrop", isDefault: true, [Rules.NeverDrops])
{
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => new OnePerProject(this);

    /// <inheritdoc/>
    protected override async Task<Solution> SolveAsync(Document document, Diagnostic finding, CancellationToken cancellation)
    {
        var place = ServingPlace.Of(finding).FirstOrDefault();
        var target = place.File is null
            ? document : document.Project.Documents.FirstOrDefault(other => (other.FilePath ?? other.Name) == place.File);
        if (target is null || await target.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return document.Project.Solution;
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var statement = place.File is null ? First(root, finding) : EnclosingCode.StatementAt(root, place.Span);
        if (statement is null || finding.Properties[ReportProperty.Droppable] is not { Length: > 0 } names)
            return document.Project.Solution;
        var editor = await DocumentEditor.CreateAsync(target, cancellation).ConfigureAwait(false);
        Insertion.Before(editor, statement,
            Drop(editor.Generator, model.Compilation, names, finding.Properties.ContainsKey(ReportProperty.WarmUp)));
        return editor.GetChangedDocument().Project.Solution;
    }

    private static List<StatementSyntax> Drop(SyntaxGenerator generator, Compilation compilation, string names, bool warmsUp)
    {
        var statements = new List<StatementSyntax>();
        if (warmsUp)
            statements.Add(Call("WarmUp"));
        statements.Add(Call("Drop",
            PermissionField.Of(compilation, names).Select(member => (SyntaxNode)RuntimeNames.Permission(generator, compilation, member))
            .Aggregate((all, one) => generator.BitwiseOrExpression(all, one))));
        return statements;

        StatementSyntax Call(string method, params SyntaxNode[] arguments) => (StatementSyntax)generator.ExpressionStatement(
            generator.InvocationExpression(
                generator.MemberAccessExpression(RuntimeNames.Type(generator, compilation, "Permissions.ProcessPermissions"), method),
                arguments));
    }

    // The finding stands at the name of the entry point, or at the first word of the statements that are it.
    private static StatementSyntax? First(SyntaxNode root, Diagnostic finding)
    {
        var main = root.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return main is null
            ? root.ChildNodes().OfType<GlobalStatementSyntax>().FirstOrDefault()?.Statement : main.Body?.Statements.FirstOrDefault();
    }
}
