// A test of analyzers: sources with expectations, and every check that is made of them.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Options;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private readonly ConcurrentBag<Workspace> workspaces = [];

    protected AnalyzerTest() => TestState = NewState();

    public abstract string Language { get; }

    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    public List<Func<OptionSet, OptionSet>> OptionsTransforms { get; } = [];

    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    protected static TVerifier Verify { get; } = new();

    protected TimeSpan MatchDiagnosticsTimeout { get; set; } = TimeSpan.FromSeconds(2);

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    protected abstract string DefaultFileExt { get; }

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await RunImplAsync(cancellationToken);
        }
        finally
        {
            while (workspaces.TryTake(out var workspace))
                workspace.Dispose();
        }
    }

    public async Task<Workspace> CreateWorkspaceAsync()
    {
        var workspace = await CreateWorkspaceImplAsync();
        workspaces.Add(workspace);
        return workspace;
    }

    protected abstract CompilationOptions CreateCompilationOptions();

    protected abstract ParseOptions CreateParseOptions();

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    protected virtual Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (TestState.GeneratedSources.Count == 0)
            Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);

        var state = ReadMarkup(TestState.WithInheritedValuesApplied(null, []), []);
        await VerifyGeneratedSourcesAsync(state, Verify, cancellationToken);
        await VerifyDiagnosticsAsync(state, Verify, cancellationToken);
    }

    /// <summary>What <c>[|…|]</c> stands for: the one rule of the first analyzer.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault()
            : analyzers is [{ SupportedDiagnostics: [var only] }, ..] ? only : null;

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        compilerDiagnostics switch
        {
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            CompilerDiagnostics.All => true,
            _ => false,
        };

    protected virtual CompilationWithAnalyzers CreateCompilationWithAnalyzers(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken) =>
        compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true, reportSuppressedDiagnostics: true));

    private protected SolutionState NewState() => new(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    private protected SolutionState ReadMarkup(SolutionState state, ImmutableArray<string> fixable)
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var supported = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();
        return state.WithProcessedMarkup(MarkupOptions, GetDefaultDiagnostic(analyzers), supported, fixable, DefaultFilePath);
    }

    private protected async Task<Project> CreateProjectAsync(SolutionState state, CancellationToken cancellationToken)
    {
        Verify.LanguageIsSupported(Language);
        var workspace = await CreateWorkspaceAsync();
        if (OptionsTransforms.Count > 0)
        {
            var options = OptionsTransforms.Aggregate((OptionSet)workspace.Options, (set, transform) => transform(set));
            Verify.True(workspace.TryApplyChanges(workspace.CurrentSolution.WithOptions(options)), "The option transforms could not be applied.");
        }

        var builder = new SolutionBuilder(workspace.CurrentSolution, ReferenceAssemblies);
        var id = await builder.AddPrimaryAsync(state, CreateCompilationOptions(), CreateParseOptions(), cancellationToken);
        var solution = SolutionTransforms.Aggregate(builder.Build(), (current, transform) => transform(current, id));
        var compilationOptions = SpecificDiagnostics.Apply(solution.GetProject(id)!.CompilationOptions!, GetDiagnosticAnalyzers(), DisabledDiagnostics);
        return solution.WithProjectCompilationOptions(id, compilationOptions).GetProject(id)!;
    }
}
