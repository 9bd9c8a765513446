// The fix "Ask ProcessPermissions.Has first": the guarded call runs only where its permission is still held.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

/// <summary>Wraps the statement of a guarded call in <c>if (ProcessPermissions.Has(…))</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskFirstFix))]
[Shared]
public sealed class AskFirstFix : CodeFixProvider
{
    private const string Title = "Ask ProcessPermissions.Has first";

    private const string Key = "Permissions.AskFirst";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, findings) => await AskAsync(document, findings, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;
        foreach (var finding in context.Diagnostics)
            if (Asking.Plan(model, finding, context.CancellationToken) is not null)
                context.RegisterCodeFix(CodeAction.Create(Title, cancellation => AskAsync(context.Document, [finding], cancellation), Key), finding);
    }

    // Several findings of one statement become one question inside the other, as if they had been fixed in turn.
    private static async Task<Document> AskAsync(Document document, ImmutableArray<Diagnostic> findings, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return document;
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var questions = findings.OrderBy(finding => finding.Location.SourceSpan.Start).ThenBy(finding => finding.Id, System.StringComparer.Ordinal)
            .Select(finding => Asking.Plan(model, finding, cancellation)).OfType<Asking>()
            .Distinct().GroupBy(asking => asking.Code).OrderByDescending(same => same.Key.SpanStart); // inner code first
        var writer = new Wrapping(editor.Generator, model.Compilation);
        foreach (var same in questions)
        {
            var permissions = same.Select(asking => asking.Permission).ToList();
            var (target, replace) = writer.Replacement(same.Key, permissions, same.First().Otherwise);
            editor.ReplaceNode(target, (current, _) => replace(current));
        }
        return editor.GetChangedDocument();
    }
}
