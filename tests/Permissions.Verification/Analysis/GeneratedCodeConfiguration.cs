// Asks an analyzer whether it says by itself what it does in generated code; one that does is not tested for it again.
using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

internal sealed class GeneratedCodeConfiguration : AnalysisContext
{
    private bool configured;

    public static bool IsConfiguredBy(DiagnosticAnalyzer analyzer)
    {
        var context = new GeneratedCodeConfiguration();
        analyzer.Initialize(context);
        return context.configured;
    }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => configured = true;

    public override void EnableConcurrentExecution() => Ignore();

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Ignore();

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => Ignore();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => Ignore();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => Ignore();

    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => Ignore();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Ignore();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Ignore();

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => Ignore();

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => Ignore();

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => Ignore();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => Ignore();

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => Ignore();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        Ignore();

    // Nothing is analysed through this context: it only listens for the one call above.
    private static void Ignore()
    {
    }
}
