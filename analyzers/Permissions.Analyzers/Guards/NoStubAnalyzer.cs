// PERM3001: a guarded API is used in a form that no guard stub can stand in for. Why, and what to write instead.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Permissions.Analyzers.Reading;
using Permissions.Reachability.Catalog;
using Permissions.Reachability.Reports;
using Permissions.Reachability.Search;

namespace Permissions.Analyzers.Guards;

/// <summary>Reports the guarded calls that the scorecard counts as guarded and not as stubbed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoStubAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.NoStub];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None); // nobody rewrites generated code
        context.RegisterWhereOn(start =>
        {
            var shared = CompilationConclusions.Of(start.Compilation, start.Options, start.CancellationToken);
            if (AnalysisSwitch.HasStubs(start.Options.AnalyzerConfigOptionsProvider) && GuardStubGenerator.CanGuard(start.Compilation))
            {
                var copies = new Lazy<HashSet<SyntaxTree>>(() => Interception.Copies(start.Compilation));
                start.RegisterSemanticModelAction(file => Report(file, shared, copies));
            }
        });
    }

    private static void Report(SemanticModelAnalysisContext file, CompilationConclusions shared, Lazy<HashSet<SyntaxTree>> copies)
    {
        var tree = file.SemanticModel.SyntaxTree;
        if (FirstCandidate(tree.GetRoot(file.CancellationToken)) is { } first && copies.Value.Contains(tree))
            file.ReportDiagnostic(Diagnostic.Create(Rules.NoStub, first.GetLocation(), Path.GetFileName(tree.FilePath),
                "another file of the project has the same contents, and C# names an intercepted call by the contents of its file",
                " Keep one of the two."));
        foreach (var call in shared.Get(file.CancellationToken).Unguarded.Where(call => call.Place.File == tree.FilePath))
        {
            var node = tree.GetRoot(file.CancellationToken).FindNode(call.Place.Span(), getInnermostNodeForTie: true);
            var isGroup = IsMethodGroup(node, call);
            var isUnseen = file.SemanticModel.GetOperation(node, file.CancellationToken) is IInvocationOperation invocation
                && !GeneratorView.Binds(invocation);
            var isDynamic = file.SemanticModel.GetSymbolInfo(node, file.CancellationToken).CandidateReason == CandidateReason.LateBound;
            var twin = isDynamic ? null : call.Twin;
            file.ReportDiagnostic(Diagnostic.Create(Rules.NoStub, shared.LocationOf(call.Place),
                twin is null ? null : ImmutableDictionary<string, string?>.Empty.Add(ReportProperty.Twin, twin), call.Api,
                isDynamic ? "with a dynamic argument, a call is bound at run time"
                : isUnseen ? "it needs what another generator makes, and generators do not see each other's output"
                : Why(node, call, isGroup),
                isDynamic ? " Cast the argument to its type."
                : isUnseen ? " Assign that to a variable whose type you write down, and use the variable."
                : isGroup ? " Write a lambda that calls it." : Instead(twin)));
        }
    }

    private static SyntaxNode? FirstCandidate(SyntaxNode root) =>
        root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => CalledMethod.NameOf(call) is { } name && GuardedNames.MayBeGuarded(name));

    private static string Why(SyntaxNode node, UnguardedCall call, bool isGroup) =>
        !Interception.IsEnabled(node.SyntaxTree.Options)
            ? "stubs need C# 11 or later, and Permissions.Generated among the InterceptorsNamespaces"
        : PermissionCatalog.BuiltIn.InterceptedBy(call.ApiId) is { } other
            ? $"a call has one interceptor at most, and another generator's stands in {other}"
        : MemberId.Name(call.ApiId) == "#ctor" ? "C# cannot intercept a constructor"
        : MemberId.Owner(call.ApiId) is not null ? "C# cannot intercept an accessor"
        : isGroup ? "C# cannot intercept a method group"
        : node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } }
            ? "a stub of a base call would come back to the override"
        : node is InvocationExpressionSyntax
            ? "in an expression tree, or of a member that is not accessible everywhere, a call is not intercepted"
        : "C# cannot intercept this form of call";

    private static bool IsMethodGroup(SyntaxNode node, UnguardedCall call) =>
        node is SimpleNameSyntax or MemberAccessExpressionSyntax && MemberId.Owner(call.ApiId) is null
            && MemberId.Name(call.ApiId) != "#ctor";

    private static string Instead(string? twin) =>
        twin is not null && Twin.Parse(twin) is { Count: > 0 } twins
            ? $" Write {string.Join(" or ", twins.Select(twin => MemberId.Display("M:" + twin.Member)).Distinct())} instead." : "";
}
