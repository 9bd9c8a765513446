// The base of the fixes that state a contract: the attribute goes on each member of the path after the entry, in any document.
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Permissions.Analyzers.CodeFixes.Contracts;

/// <summary>
/// States along a path what its members ask of their callers, so that the finding stands where the path begins: there it can be decided.
/// </summary>
public abstract class StateContractFix(string title, string word)
    : VerifiedFix(title, word, isDefault: false, Rules.AfterDrop.Add(Rules.BrokenContract)) // a contract is a decision
{
    /// <inheritdoc/>
    protected sealed override string? Becomes => Rules.BrokenContract.Id;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    protected sealed override async Task<Solution> SolveAsync(Document document, Diagnostic finding, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        foreach (var file in
            (await PathMembers.AfterEntryAsync(document.Project, finding, cancellation).ConfigureAwait(false))
                .GroupBy(one => one.Document.Id))
        {
            var editor = await DocumentEditor.CreateAsync(solution.GetDocument(file.Key)!, cancellation).ConfigureAwait(false);
            if (Attribute(editor.Generator, editor.SemanticModel.Compilation, finding) is not { } attribute)
                return document.Project.Solution;
            foreach (var (_, member) in file)
                if (editor.SemanticModel.GetDeclaredSymbol(member, cancellation) is { } symbol
                    && !Says(symbol, attribute.Type, attribute.Permission))
                    editor.ReplaceNode(member,
                        (current, generator) => AttributeList.Add(current, attribute.Syntax, LineBreak.Of(editor.OriginalRoot)));
            solution = solution.WithDocumentSyntaxRoot(file.Key, editor.GetChangedRoot());
        }
        return solution;
    }

    /// <summary>The attribute for a finding; null where there is none to state.</summary>
    protected abstract Contract? Attribute(SyntaxGenerator generator, Compilation compilation, Diagnostic finding);

    private static bool Says(ISymbol member, INamedTypeSymbol type, object? permission) => member.GetAttributes().Any(said =>
        SymbolEqualityComparer.Default.Equals(said.AttributeClass, type)
            && (permission is null || said.ConstructorArguments.Any(argument => Equals(argument.Value, permission))));

    /// <summary>An attribute, as syntax and as what it says.</summary>
    protected sealed record Contract(INamedTypeSymbol Type, object? Permission, SyntaxNode Syntax);
}
