// The fix "Ask ProcessPermissions.Has first": the guarded call runs only where its permission is still held.
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.AfterDrop;

/// <summary>Wraps the statement of a guarded call in <c>if (ProcessPermissions.Has(…))</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AskFirstFix))]
[Shared]
// what was done is then left out
public sealed class AskFirstFix() : ModelFix("Ask ProcessPermissions.Has first", "AskFirst", isDefault: false, Rules.AfterDrop)
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        PermissionCheckPlan.Plan(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        // Several findings of one statement become one question inside the other, as if they had been fixed in turn.
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var questions = InOrder(findings).Select(finding => PermissionCheckPlan.Plan(model, finding, cancellation))
            .OfType<PermissionCheckPlan>()
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
