// PERM2001, 2002, 2003, 2004, 2005, 2006: where a drop stands, whether it always happens, what it names, whether it is the first, what goes on over it, and whether there is one.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.DropUsage;

/// <summary>Reports drops that come too late, that do not always happen, that name what does not exist, or that do not wait for work begun before; and applications without one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropUsageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the calls that a drop may stand in front of, for they start to serve; one a line, as <c>file|start|length</c>.</summary>
    public const string ServingProperty = "serving";

    /// <summary>Property of PERM2006: the short names of what nothing needs where the program serves; where it never does, of what nothing needs.</summary>
    public const string DroppableProperty = "droppable";

    /// <summary>Property of PERM2006 that is there when what is loaded lazily has to be loaded before the drop.</summary>
    public const string WarmUpProperty = "warmUp";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.DropAfterServing, Rules.DropNotOnEveryPath, Rules.UnknownPermission, Rules.AlreadyDropped, Rules.UnawaitedWork, Rules.NeverDrops];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterWhereOn(start =>
        {
            var conclusions = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!conclusions.CanDrop)
                return;
            start.RegisterSemanticModelAction(file => Report(file, conclusions));
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared)
    {
        var all = shared.Get(file.CancellationToken);
        var tree = file.SemanticModel.SyntaxTree;
        foreach (var drop in all.Drops.Where(drop => drop.IsAfterServing && IsHere(drop.Place)))
            file.ReportDiagnostic(Diagnostic.Create(Rules.DropAfterServing, shared.LocationOf(drop.Place), drop.MayPrecedeServing ? Before(all.Servings) : null, drop.Dropped));
        foreach (var drop in all.Drops.Where(drop => drop.IsAlreadyDropped && IsHere(drop.Place)))
            file.ReportDiagnostic(Diagnostic.Create(Rules.AlreadyDropped, shared.LocationOf(drop.Place), Wording.Are(drop.Dropped)));
        foreach (var serving in all.UncertainServings.Where(serving => IsHere(serving.Place)))
            file.ReportDiagnostic(Diagnostic.Create(Rules.DropNotOnEveryPath, shared.LocationOf(serving.Place), serving.Api, serving.OnSomePaths));
        foreach (var error in all.ArgumentErrors.Where(error => IsHere(error.Place)))
            file.ReportDiagnostic(ToDiagnostic(error, shared, tree.GetRoot(file.CancellationToken)));
        foreach (var start in all.Unawaited.Where(start => IsHere(start.Place)))
            file.ReportDiagnostic(PathDiagnostic.Create(Rules.UnawaitedWork, start, shared));
        if (all.Drops.Count == 0 && shared.Options.AssumedDrop.IsEmpty && file.SemanticModel.Compilation.GetEntryPoint(file.CancellationToken) is { } main && Start(main, tree) is { } place)
            file.ReportDiagnostic(Diagnostic.Create(Rules.NeverDrops, place, shared.Requirements(file.CancellationToken) is { } needs ? ToDrop(needs) : null));

        bool IsHere(Place place) => place.File == tree.FilePath;
    }

    private static Diagnostic ToDiagnostic(PermissionArgumentError error, CompilationConclusions shared, SyntaxNode root)
    {
        if (error.Misspelt is null)
            return Diagnostic.Create(Rules.UnknownPermission.Id, Rules.UnknownPermission.Category,
                Wording.Of(error),
                DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1, location: shared.LocationOf(error.Place));
        return Diagnostic.Create(Rules.UnknownPermission, Written(root, error.Place, error.Misspelt) ?? shared.LocationOf(error.Place), Wording.Of(error));
    }

    // Where the call writes the name itself; null where a constant elsewhere holds it.
    private static Location? Written(SyntaxNode root, Place call, string name)
    {
        var whole = new Regex($@"(?<![^,""\s]){Regex.Escape(name)}(?![^,""\s])");
        return root.FindNode(new(call.Start, call.Length), getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList
            .DescendantNodes(node => node is not InvocationExpressionSyntax).OfType<LiteralExpressionSyntax>().Where(literal => name.Length > 0 && literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => (literal.Token.SpanStart, Match: whole.Match(literal.Token.Text))).Where(one => one.Match.Success)
            .Select(one => Location.Create(root.SyntaxTree, new(one.SpanStart + one.Match.Index, name.Length))).FirstOrDefault();
    }

    private static ImmutableDictionary<string, string?> Before(IReadOnlyList<Serving> servings) =>
        ImmutableDictionary<string, string?>.Empty.Add(ServingProperty, string.Join("\n", servings.Where(serving => serving.Place.IsKnown).Select(serving => $"{serving.Place.File}|{serving.Place.Start}|{serving.Place.Length}")));

    private static ImmutableDictionary<string, string?> ToDrop(Requirements needs)
    {
        var properties = Before(needs.Servings).Add(DroppableProperty, needs.Droppable.ToString());
        return Requirements.TakesWarmUp(needs.Droppable) ? properties.Add(WarmUpProperty, "true") : properties;
    }

    // The name of the entry point; of top-level statements, whose place is the whole file, the first word: an information should not underline a file.
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
