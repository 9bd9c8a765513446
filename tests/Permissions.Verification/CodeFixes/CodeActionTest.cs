// A test whose subject offers actions: which of them it takes.
using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    public abstract Type SyntaxKindType { get; }

    /// <summary>The actions a user could pick: one that holds others stands for these.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) =>
        [.. actions.SelectMany(action => action.NestedActions.IsDefaultOrEmpty ? [action] : FilterCodeActions(action.NestedActions).AsEnumerable())];

    private protected CodeAction? SelectAction(ImmutableArray<CodeAction> offered, bool isFirstIteration, IVerifier verifier)
    {
        var action = Select(FilterCodeActions(offered), isFirstIteration, verifier);
        if (action is not null)
            CodeActionVerifier?.Invoke(action, verifier);

        return action;
    }

    private CodeAction? Select(ImmutableArray<CodeAction> actions, bool isFirstIteration, IVerifier verifier)
    {
        var keyed = actions.FirstOrDefault(action => action.EquivalenceKey == CodeActionEquivalenceKey);
        if (CodeActionIndex is not { } index)
            return CodeActionEquivalenceKey is null ? actions.FirstOrDefault() : keyed;

        if (CodeActionEquivalenceKey is null)
            return actions.ElementAtOrDefault(index);

        // The chosen action may be gone once it has done its work.
        if (keyed is null && !isFirstIteration)
            return null;

        verifier.True(actions.Length > index, $"Expected to find a code action at index '{index}', but only '{actions.Length}' code actions were found.");
        verifier.Equal(
            CodeActionEquivalenceKey, actions[index].EquivalenceKey,
            "The code action equivalence key and index must be consistent when both are specified.");
        return actions[index];
    }
}
