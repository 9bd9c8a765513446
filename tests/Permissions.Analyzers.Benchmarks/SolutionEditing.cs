// A solution of any size in an editor's workspace: it is opened and edited, and one document is asked for its squiggles each time.
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;

namespace Permissions.Analyzers.Benchmarks;

internal sealed class SolutionEditing
{
    private const int DocumentsPerProject = 5;

    private readonly List<double> opened = [], moved = [], called = [], undone = [], reread = [];
    private int findings, fixedFindings, comparedWithAnew;

    public static async Task MeasureAsync(string path)
    {
        var folder = Directory.CreateTempSubdirectory("permissions-editor-");
        var targets = Path.Combine(folder.FullName, "inject.targets");
        await File.WriteAllTextAsync(targets, $"""
            <Project>
              <Target Name="PermissionsInject" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <Analyzer Include="{typeof(AfterDropAnalyzer).Assembly.Location};{typeof(Reachability.PermissionSet).Assembly.Location}" />
                  <ReferencePathWithRefAssemblies Include="{typeof(ProcessPermissions).Assembly.Location}" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        // of the kind that editors have
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost, WorkspaceKind.Host);
        var loader = new MSBuildProjectLoader(workspace,
            ImmutableDictionary<string, string>.Empty.Add("CustomAfterMicrosoftCommonTargets", targets));
        var watch = Stopwatch.StartNew();
        if (Path.GetExtension(path) is ".csproj")
            workspace.AddProjects(await loader.LoadProjectInfoAsync(path));
        else
            workspace.AddSolution(await loader.LoadSolutionInfoAsync(path));
        folder.Delete(recursive: true);
        var documents = workspace.CurrentSolution.Projects.SelectMany(project => project.Documents)
            .Where(document => document.FilePath is { } file && !file.Contains("/obj/")).ToList();
        var lines = documents.DistinctBy(document => document.FilePath).Sum(document => File.ReadLines(document.FilePath!).Count());
        Console.WriteLine(
            $"{workspace.CurrentSolution.ProjectIds.Count} projects, {lines:N0} lines; design-time builds took "
                + $"{watch.Elapsed.TotalSeconds:F0} s");
        var editing = new SolutionEditing();
        await DropInMainAsync(workspace);
        foreach (var project in
            workspace.CurrentSolution.Projects.Where(project => project.Language == LanguageNames.CSharp)
                .DistinctBy(project => project.FilePath).ToList())
            await editing.EditAsync(workspace, project);
        editing.Report();
    }

    // Programs drop as their first statement, in the workspace only; their libraries cannot.
    private static async Task DropInMainAsync(AdhocWorkspace workspace)
    {
        foreach (var id in workspace.CurrentSolution.ProjectIds)
        {
            var project = workspace.CurrentSolution.GetProject(id)!;
            if ((await project.GetCompilationAsync())?.GetEntryPoint(CancellationToken.None)?.DeclaringSyntaxReferences.FirstOrDefault()
                is not { } main || project.GetDocument(main.SyntaxTree) is not { } document)
                continue;
            var start = await main.GetSyntaxAsync() switch
            {
                CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().First().SpanStart,
                BaseMethodDeclarationSyntax { Body: { } body } => body.SpanStart + 1,
                _ => -1,
            };
            if (start >= 0)
                workspace.TryApplyChanges(
                    document.WithText((await document.GetTextAsync())
                        .WithChanges(new TextChange(new(start, 0),
                            " Permissions.ProcessPermissions.Drop(\"fs.write,child,worker\");"))).Project.Solution);
        }
    }

    private void Report()
    {
        Console.WriteLine("milliseconds of a document, median and most:");
        foreach (var (name, times) in new[] { ("first document of a project", opened), ("after an edit that moves code", moved),
            ("after an edit that adds a call", called), ("after it was undone", undone), ("everything read again", reread) })
            Console.WriteLine($"  {name,-32}{times.Order().ElementAt(times.Count / 2),10:F1}{times.Max(),10:F1}   ({times.Count})");
        Console.WriteLine(
            $"{findings} findings seen, {fixedFindings} fixed and gone, {comparedWithAnew} answers compared with everything read again, "
                + $"{moved.Count} documents saved; no difference");
    }

    private async Task EditAsync(AdhocWorkspace workspace, Microsoft.CodeAnalysis.Project project)
    {
        var random = new Random(1);
        var editable = new List<DocumentId>();
        var main = (await project.GetCompilationAsync())?.GetEntryPoint(
            CancellationToken.None)?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        foreach (var document in
            project.Documents.Where(one => one.FilePath is { } file && !file.Contains("/obj/"))
                .OrderBy(one => one.FilePath == main?.FilePath ? -1 : random.Next()))
            if (editable.Count < DocumentsPerProject && FirstStatement(await document.GetSyntaxRootAsync()) is not null)
                editable.Add(document.Id);
        foreach (var (id, number) in editable.Select((id, number) => (id, number)))
        {
            var before = workspace.CurrentSolution;
            var (first, time) = await SquigglesAsync(before, id);
            if (number == 0)
                opened.Add(time);
            findings += first.Length;
            moved.Add((await SquigglesAsync(await TypedAsync(before, id, " _ = 1;"), id)).Milliseconds);
            var withCall = await TypedAsync(before, id, " System.IO.File.Delete(\"typed\");");
            var (typed, typing) = await SquigglesAsync(withCall, id);
            called.Add(typing);
            var (again, undoing) = await SquigglesAsync(before, id);
            undone.Add(undoing);
            Same(first, again, "undone", id, before);
            if (number == 0)
            {
                var (fresh, all) = await SquigglesAsync(await ReadAnewAsync(withCall, id.ProjectId), id);
                reread.Add(all);
                Same(typed, fresh, "read again", id, before);
                comparedWithAnew++;
            }
            await FixAsync(withCall, id, typed);
            await SaveAsync(workspace, id, first);
        }
    }

    private static void Same(ImmutableArray<Diagnostic> some, ImmutableArray<Diagnostic> others, string when, DocumentId id,
        Solution solution)
    {
        string Written(ImmutableArray<Diagnostic> found) =>
            string.Join('\n',
                found.Select(one => $"{one} {string.Join(' ', one.AdditionalLocations.Select(at => at.GetLineSpan()))}")
                    .Order(StringComparer.Ordinal));
        if (Written(some) != Written(others))
            throw new InvalidOperationException($"{solution.GetDocument(id)!.FilePath}, {when}:\n{Written(some)}\n---\n{Written(others)}");
    }

    // Behind the first statement of the first method: in a program's own file that is the drop.
    private static SyntaxNode? FirstStatement(SyntaxNode? root) => root?.DescendantNodes().Select(node => node switch
    {
        GlobalStatementSyntax statement => statement.Statement,
        MethodDeclarationSyntax { Body.Statements: [var statement, ..] } => statement,
        _ => null,
    }).FirstOrDefault(statement => statement is not null);

    private static async Task<Solution> TypedAsync(Solution solution, DocumentId id, string statement)
    {
        var document = solution.GetDocument(id)!;
        var first = FirstStatement(await document.GetSyntaxRootAsync())!;
        return document.WithText((await document.GetTextAsync())
            .WithChanges(new TextChange(new(first.Span.End, 0), statement))).Project.Solution;
    }

    private static async Task<Solution> ReadAnewAsync(Solution solution, ProjectId project)
    {
        foreach (var id in solution.GetProject(project)!.DocumentIds)
            solution = solution.WithDocumentText(id, SourceText.From((await solution.GetDocument(id)!.GetTextAsync()).ToString()),
                PreservationMode.PreserveIdentity);
        return solution;
    }

    private async Task FixAsync(Solution solution, DocumentId id, ImmutableArray<Diagnostic> found)
    {
        if (found.FirstOrDefault(one => one.Id == "PERM1001") is not { } finding)
            return;
        var actions = new List<CodeAction>();
        await new AskFirstFix()
            .RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(id)!, finding, (action, _) => actions.Add(action),
                CancellationToken.None));
        if (actions.Count == 0)
            return;
        var change = (await actions[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var (after, _) = await SquigglesAsync(change.ChangedSolution, id);
        if (after.Count(one => one.Id == finding.Id) >= found.Count(one => one.Id == finding.Id))
            throw new InvalidOperationException($"{finding} is still there after its fix");
        fixedFindings++;
    }

    // What is on the disk after saving is what the workspace holds, so the squiggles stay.
    private async Task SaveAsync(AdhocWorkspace workspace, DocumentId id, ImmutableArray<Diagnostic> before)
    {
        var document = workspace.CurrentSolution.GetDocument(id)!;
        var text = await document.GetTextAsync();
        await using (var writer = new StreamWriter(document.FilePath!, append: false, text.Encoding ?? System.Text.Encoding.UTF8))
            text.Write(writer);
        using var file = File.OpenRead(document.FilePath!);
        if (!workspace.TryApplyChanges(document.WithText(SourceText.From(file, text.Encoding)).Project.Solution))
            throw new InvalidOperationException($"{document.FilePath} could not be taken over from the disk");
        Same(before, (await SquigglesAsync(workspace.CurrentSolution, id)).Found, "saved", id, workspace.CurrentSolution);
    }

    // As an editor asks: a driver for the snapshot, no concurrency, the local diagnostics of one document.
    private static async Task<(ImmutableArray<Diagnostic> Found, double Milliseconds)> SquigglesAsync(Solution solution, DocumentId id)
    {
        var project = solution.GetDocument(id)!.Project;
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .Where(one => one.GetType().FullName == typeof(AfterDropAnalyzer).FullName).ToImmutableArray();
        if (analyzers.Length != 1)
            throw new InvalidOperationException($"{project.Name} does not name our analyzers");
        Exception? failure = null;
        var model = await solution.GetDocument(id)!.GetSemanticModelAsync();
        var watch = Stopwatch.StartNew();
        var found = await model!.Compilation.WithAnalyzers(analyzers,
            new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => failure = exception,
                concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        return failure is null
            ? (found, watch.Elapsed.TotalMilliseconds) : throw new InvalidOperationException("an analyzer threw", failure);
    }
}
