// The fix "Call the method that can be guarded": a constructor becomes the call that does exactly the same, as the catalog writes it.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Permissions.Analyzers.Guards;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Reports;

namespace Permissions.Analyzers.CodeFixes.Guards;

/// <summary>Replaces the construction of a guarded object by its twin, where a guard stub can stand in front of that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TwinFix))]
[Shared]
public sealed class TwinFix() : ModelFix("Call the method that can be guarded", "CallTwin", isDefault: true, [Rules.NoStub])
{
    /// <inheritdoc/>
    protected override bool CanFix(SemanticModel model, Diagnostic finding, CancellationToken cancellation) =>
        Plan(model, finding, cancellation) is not null;

    /// <inheritdoc/>
    protected override async Task<Document> FixAsync(Document document, SemanticModel model, ImmutableArray<Diagnostic> findings,
        CancellationToken cancellation)
    {
        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var twins = findings.Select(finding => Plan(model, finding, cancellation)).OfType<Replacement>().Distinct()
            .ToDictionary(one => one.Creation, one => one);
        return document.WithSyntaxRoot(root.ReplaceNodes(twins.Keys,
            (made, current) => Written(twins[made].Twin, ((BaseObjectCreationExpressionSyntax)current).ArgumentList!)
                .WithTriviaFrom(current)));
    }

    private static Replacement? Plan(SemanticModel model, Diagnostic finding, CancellationToken cancellation)
    {
        if (!finding.Properties.TryGetValue(ReportProperty.Twin, out var text) || text is null || Twin.Parse(text) is not { } twins)
            return null;
        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not BaseObjectCreationExpressionSyntax { ContainsDirectives: false, Initializer: null,
            ArgumentList: { } arguments } made || HasCommentOutside(made, arguments)
            || model.GetOperation(made, cancellation) is not IObjectCreationOperation { Type: { } type } creation
            || IsInExpressionTree(creation)
            // what is written in another order is evaluated in it
            || creation.Arguments.Where((argument, i) => argument.Parameter?.Ordinal != i || argument.ArgumentKind != ArgumentKind.Explicit)
                .Any())
            return null;
        foreach (var twin in twins.Where(twin => Holds(twin, creation)))
            if (model.GetSpeculativeSymbolInfo(made.SpanStart, Written(twin, arguments), SpeculativeBindingOption.BindAsExpression).Symbol
                is IMethodSymbol method
                && SymbolEqualityComparer.Default.Equals(method.ReturnType, type) && method.DeclaringSyntaxReferences.IsEmpty)
                return new(made, twin);
        return null;
    }

    private static bool Holds(Twin twin, IObjectCreationOperation creation) =>
        twin.Ordinal < 0
            || twin.Ordinal < creation.Arguments.Length && Constant(creation.Arguments[twin.Ordinal].Value) is { } constant
                && twin.Holds(constant);

    // As the catalog names it: the member of an enum, true, false, a number.
    private static string? Constant(IOperation value) => value.ConstantValue is not { HasValue: true, Value: { } constant } ? null
        : value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant))?.Name
            : constant is bool yes ? (yes ? "true" : "false") : System.Convert.ToString(constant, CultureInfo.InvariantCulture);

    private static ExpressionSyntax Written(Twin twin, ArgumentListSyntax arguments)
    {
        var template =
            (InvocationExpressionSyntax)SyntaxFactory.ParseExpression(Regex.Replace("global::" + twin.Call, @"\{([0-9]+)\}", "argument$1"));
        return template.WithExpression(Shortened(template.Expression))
            .WithArgumentList(template.ArgumentList.ReplaceNodes(template.ArgumentList.Arguments, (argument, _) =>
            Given(argument.Expression.ToString()) is { } ordinal ? arguments.Arguments[ordinal].WithNameColon(null)
                : argument.WithExpression(Shortened(SyntaxFactory.ParseExpression("global::" + argument.Expression)))));

        int? Given(string name) =>
            Regex.Match(name, "^argument([0-9]+)$") is { Success: true } match
                ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    // The type is what the simplifier can shorten, not its member.
    private static ExpressionSyntax Shortened(ExpressionSyntax member) => member is MemberAccessExpressionSyntax access
        ? access.WithExpression(access.Expression.WithAdditionalAnnotations(Simplifier.Annotation)) : member;

    private static bool HasCommentOutside(SyntaxNode made, ArgumentListSyntax arguments) =>
        made.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            && made.Span.Contains(trivia.Span) && !arguments.Arguments.Any(argument => argument.FullSpan.Contains(trivia.Span)));

    // There a call would be left alone, as it is for a provider to translate.
    private static bool IsInExpressionTree(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
            if (at is IConversionOperation { Type: { Name: "Expression", ContainingNamespace.Name: "Expressions" } })
                return true;
        return false;
    }

    private sealed record Replacement(BaseObjectCreationExpressionSyntax Creation, Twin Twin);
}
