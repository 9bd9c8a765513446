// The fix "Write a lambda": replaces a method group of a guarded method by a lambda, where a guard stub can be used.
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
using Microsoft.CodeAnalysis.Operations;

namespace Permissions.Analyzers.CodeFixes.Guards;

/// <summary>Turns the method group of a static method into a lambda that calls it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LambdaFix))]
[Shared]
// of a rule only one is: the twin
public sealed class LambdaFix() : ModelFix("Write a lambda", "WriteLambda", isDefault: false, [Rules.NoStub])
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        Plan(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var lambdas = findings.Select(finding => Plan(model, finding, cancellation)).OfType<Replacement>().GroupBy(one => one.Group)
            .ToDictionary(same => same.Key, same => same.First().Lambda);
        return document.WithSyntaxRoot(root.ReplaceNodes(lambdas.Keys, (group, _) => lambdas[group].WithTriviaFrom(group)));
    }

    // A receiver would be evaluated on each call, and an event handler must be the same delegate when it is removed.
    private static Replacement? Plan(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not ExpressionSyntax group || group.ContainsDirectives
            || model.GetOperation(group,
                cancellation)
                is not IMethodReferenceOperation { Method: { IsStatic: true } method,
                    Parent: IDelegateCreationOperation { Type: INamedTypeSymbol type } }
            || type.DelegateInvokeMethod is not { } run || run.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
            || run.Parameters.Length != method.Parameters.Length
            || group.Parent is AssignmentExpressionSyntax && !group.Parent.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || group.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } })
            return null;
        var lambda = Lambda(group, Names(model, group.SpanStart, method));
        return KeepsItsCall(model, group, lambda, cancellation) ? new(group, lambda) : null;
    }

    private static List<string> Names(SemanticModel model, int position, IMethodSymbol method)
    {
        var taken = new HashSet<string>(model.LookupSymbols(position)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            .Select(symbol => symbol.Name));
        var names = new List<string>();
        foreach (var parameter in method.Parameters)
        {
            var name = parameter.Name;
            for (var i = 2; !taken.Add(name); i++)
                name = parameter.Name + i;
            names.Add(SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name);
        }
        return names;
    }

    private static ExpressionSyntax Lambda(ExpressionSyntax group, List<string> names)
    {
        var parameters = string.Join(", ", names);
        return SyntaxFactory.ParseExpression(
            $"{(names.Count == 1 ? parameters : $"({parameters})")} => {group.WithoutTrivia()}({parameters})");
    }

    // Another overload may like a lambda better.
    private static bool KeepsItsCall(SemanticModel model, ExpressionSyntax group, ExpressionSyntax lambda, CancellationToken cancellation)
    {
        if (group.Parent is not ArgumentSyntax { Parent.Parent: ExpressionSyntax call })
            return true;
        var before = model.GetSymbolInfo(call, cancellation).Symbol;
        return before is not null
            && SymbolEqualityComparer.Default.Equals(before,
                model.GetSpeculativeSymbolInfo(call.SpanStart, call.ReplaceNode(group, lambda),
                    SpeculativeBindingOption.BindAsExpression).Symbol);
    }

    private sealed record Replacement(ExpressionSyntax Group, ExpressionSyntax Lambda);
}
