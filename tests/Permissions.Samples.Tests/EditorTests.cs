// The sample in an editor's workspace: opened, typed into, undone, fixed; each time one document is asked for its squiggles.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Xunit;

namespace Permissions.Samples.Tests;

public sealed class EditorTests : IAsyncLifetime
{
    private static readonly string Root = typeof(EditorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "RepositoryRoot").Value!;

    // of the kind that editors have: in one of MSBuild's kind fixes behave as on a command line
    private readonly AdhocWorkspace workspace = new(MefHostServices.DefaultHost, WorkspaceKind.Host);
    private Project service = null!;

    public async Task InitializeAsync()
    {
        workspace.AddProjects(await new MSBuildProjectLoader(workspace)
            .LoadProjectInfoAsync(Path.Combine(Root, "tests", "Samples", "OrdersApi", "OrdersApi.csproj")));
        service = workspace.CurrentSolution.Projects.Single(project => project.Name.StartsWith("OrdersApi", StringComparison.Ordinal));
    }

    public Task DisposeAsync()
    {
        workspace.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Squiggles_FollowWhatIsTyped_AndUndone()
    {
        Assert.Equal(["PERM1001"], await SquigglesAsync(service, "OrderJournal.cs"));
        var typed = await TypedAsync(service, "OrderJournal.cs", "File.AppendAllText(", "File.Delete(\"typed\"); File.AppendAllText(");
        Assert.Equal(["PERM1001", "PERM1001"], await SquigglesAsync(typed, "OrderJournal.cs"));
        Assert.Equal(["PERM1001"], await SquigglesAsync(service, "OrderJournal.cs"));
    }

    [Fact]
    public async Task EditInOneFile_IsSeenInAnother()
    {
        var without = await TypedAsync(service, "Program.cs", "ProcessPermissions.Drop(", "System.Console.WriteLine(");
        Assert.Empty(await SquigglesAsync(without, "OrderJournal.cs"));
        var renamed = await TypedAsync(service, "OrderJournal.cs", "public", "internal protected");
        Assert.NotNull(await SquigglesAsync(renamed, "OrderJournal.cs")); // what does not compile any more is not a failure
    }

    [Fact]
    public async Task Path_CanBeClickedThrough()
    {
        var finding = Assert.Single(await DiagnosticsAsync(service, "OrderJournal.cs"));
        Assert.All(finding.AdditionalLocations, hop => Assert.True(hop.IsInSource));
        Assert.Contains(finding.AdditionalLocations, hop => Path.GetFileName(hop.SourceTree!.FilePath) == "Program.cs");
    }

    [Fact]
    public async Task Fix_LeavesADocumentWithoutItsSquiggle()
    {
        var document = Document(service, "OrderJournal.cs");
        var finding = Assert.Single(await DiagnosticsAsync(service, "OrderJournal.cs"));
        var actions = new List<CodeAction>();
        foreach (var type in
            typeof(AskFirstFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)))
            if ((CodeFixProvider)Activator.CreateInstance(type)! is { } provider && provider.FixableDiagnosticIds.Contains(finding.Id))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action),
                    CancellationToken.None));
        var ask = Assert.Single(actions, action => action.Title.Contains("Has", StringComparison.Ordinal));
        var change = Assert.Single((await ask.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        Assert.Empty(await SquigglesAsync(change.ChangedSolution.GetProject(service.Id)!, "OrderJournal.cs"));
    }

    private static Document Document(Project project, string name) =>
        project.Documents.Single(one => Path.GetFileName(one.FilePath) == name);

    private static async Task<Project> TypedAsync(Project project, string name, string text, string instead)
    {
        var document = Document(project, name);
        var before = (await document.GetTextAsync()).ToString();
        Assert.Contains(text, before, StringComparison.Ordinal);
        return document.WithText(SourceText.From(before.Replace(text, instead, StringComparison.Ordinal))).Project;
    }

    private static async Task<IReadOnlyList<string>> SquigglesAsync(Project project, string name) =>
        [.. (await DiagnosticsAsync(project, name)).Select(one => one.Id).Where(id => id.StartsWith("PERM10", StringComparison.Ordinal))];

    // As an editor asks: a driver for the snapshot, no concurrency, the local diagnostics of one document.
    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, string name)
    {
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .Where(one => one.GetType().Assembly.GetName().Name == "Permissions.Analyzers").ToImmutableArray();
        Assert.NotEmpty(analyzers);
        var failures = new List<Exception>();
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers(analyzers,
            new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => failures.Add(exception),
                concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var model = compilation.Compilation.GetSemanticModel((await Document(project, name).GetSyntaxTreeAsync())!);
        var found = await compilation.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        Assert.Empty(failures);
        return [.. found.Where(one => one.Severity > DiagnosticSeverity.Hidden)];
    }
}
