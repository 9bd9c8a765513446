// The fix "Await before the drop": work that goes on over the drop is waited for in front of it, or where it is started and forgotten.
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

namespace Permissions.Analyzers.CodeFixes.DropUsage;

/// <summary>Awaits a task before the drop that its work must not meet; makes <c>Main</c> asynchronous, and nothing else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitWorkFix))]
[Shared]
public sealed class AwaitWorkFix() : VerifiedFix("Await before the drop", "AwaitWork", isDefault: true, [Rules.UnawaitedWork])
{
    /// <inheritdoc/>
    protected override async Task<Document> ApplyAsync(Document document, IReadOnlyList<Diagnostic> findings,
        CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return document;
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        // one start may meet the drops of several permissions
        foreach (var same in findings.GroupBy(finding => finding.Location.SourceSpan))
            if (AwaitPlan.Plan(model, same.First(), cancellation) is { } waiting)
                waiting.Apply(editor);
        return editor.GetChangedDocument();
    }
}
