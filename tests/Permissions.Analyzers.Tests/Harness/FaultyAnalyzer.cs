// An analyzer that a test makes up, to see that the harness notices what is wrong with it.
using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Permissions.Analyzers.Tests.Harness;

#pragma warning disable RS1001, RS2008 // no compiler loads it
internal sealed class FaultyAnalyzer(Action<AnalysisContext> register, params string[] tags) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor rule = new("FAULT1", "Made up", "{0}", "Test", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, customTags: tags);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        register(context);
    }

    public Diagnostic At(SyntaxTree tree, string text = "") => Diagnostic.Create(rule, tree.GetRoot().GetFirstToken().GetLocation(), text);
}
