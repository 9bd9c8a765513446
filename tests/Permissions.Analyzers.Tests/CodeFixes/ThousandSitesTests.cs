// Fix all, on a thousand findings in ten files: one pass, every site as if it had been fixed alone, and the program compiles.
using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.CodeFixes.DropUsage;
using Permissions.Analyzers.CodeFixes.Guards;
using Permissions.Analyzers.CodeFixes.Suppression;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class ThousandSitesTests
{
    private const int Files = 10;
    private const int Sites = 100;

    [Fact]
    public Task AskFirst_OnAThousandSites() => FixesAsync(new AfterDropAnalyzer(), new AskFirstFix(),
        """
        public static void Run#()
            {
                File.Delete("#");
            }
        """,
        """
        public static void Run#()
            {
                if (ProcessPermissions.Has(Permission.FileSystemWrite))
                {
                    File.Delete("#");
                }
            }
        """);

    [NightlyFact]
    public Task Suppress_OnAThousandSites() => FixesAsync(new AfterDropAnalyzer(), new SuppressFix(),
        "public static void Run#() => File.Delete(\"#\");",
        """
        [SuppressMessage("Permissions", "PERM1001", Justification = "<why this is safe>")]
            public static void Run#() => File.Delete("#");
        """);

    [NightlyFact]
    public Task Twin_OnAThousandSites() => FixesAsync(new NoStubAnalyzer(), new TwinFix(),
        "public static void Run#() { using var reader = new StreamReader(\"#\"); }",
        "public static void Run#() { using var reader = File.OpenText(\"#\"); }");

    [Fact]
    public Task Spelling_OnAThousandSites() => FixesAsync(new DropUsageAnalyzer(), new SpellingFix(),
        "public static void Run#() { ProcessPermissions.Drop(\"fs.wite\"); }",
        "public static void Run#() { ProcessPermissions.Drop(\"fs.write\"); }");

    private static async Task FixesAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fix, string before, string after)
    {
        using var workspace = new AdhocWorkspace();
        var project = Project(workspace, before);
        var found = await FoundAsync(project, analyzer, fix);
        Assert.Equal(Files * Sites, found.Length);

        var key = (await FirstActionAsync(project, fix, found[0])).EquivalenceKey;
        var all = new FixAllContext(
            project.GetDocument(found[0].Location.SourceTree)!, fix, FixAllScope.Project, key, fix.FixableDiagnosticIds,
                new FoundDiagnostics(found), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(all);
        var change = Assert.Single((await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());

        var changed = change.ChangedSolution.GetProject(project.Id)!;
        Assert.DoesNotContain((await changed.GetCompilationAsync())!.GetDiagnostics(), one => one.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await FoundAsync(changed, analyzer, fix));
        for (var file = 0; file < Files; file++)
        {
            var text = (await changed.Documents.Single(document => document.Name == $"C{file}.cs").GetTextAsync()).ToString();
            Assert.Equal(Class(file, after), text[text.IndexOf("static class", StringComparison.Ordinal)..]);
        }
    }

    private static async Task<CodeAction> FirstActionAsync(Project project, CodeFixProvider fix, Diagnostic found)
    {
        CodeAction? first = null;
        await fix.RegisterCodeFixesAsync(new(
            project.GetDocument(found.Location.SourceTree)!, found, (action, _) => first ??= action, CancellationToken.None));
        return first!;
    }

    private static async Task<ImmutableArray<Diagnostic>> FoundAsync(Project project, DiagnosticAnalyzer analyzer, CodeFixProvider fix)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var found = await new AnalyzerRun(compilation, [analyzer], options: project.AnalyzerOptions).BuildAsync();
        return [.. found.Where(one => fix.FixableDiagnosticIds.Contains(one.Id) && !one.IsSuppressed)];
    }

    private static Project Project(AdhocWorkspace workspace, string member)
    {
        var project = workspace.AddProject("Program", LanguageNames.CSharp).WithParseOptions(CompilerRun.Parsing)
            .WithCompilationOptions(CompilerRun.Compile().Options)
            .AddMetadataReferences(References.Framework.Append(References.Permissions));
        const string usings = "using System.IO;\nusing Permissions;\n\n";
        var calls = Enumerable.Range(0, Files).SelectMany(file => Enumerable.Range(0, Sites).Select(site => $"C{file}.Run{site}();\n"));
        var main = $"{usings}ProcessPermissions.Drop(Permission.FileSystemWrite);\n{string.Concat(calls)}";
        project = project.AddDocument("Program.cs", SourceText.From(main), filePath: "/Program.cs").Project;
        for (var file = 0; file < Files; file++)
            project = project.AddDocument($"C{file}.cs", SourceText.From(usings + Class(file, member)), filePath: $"/C{file}.cs").Project;
        return project;
    }

    private static string Class(int file, string member)
    {
        var members = Enumerable.Range(0, Sites).Select(site => $"    {member.Replace("#", $"{site}", StringComparison.Ordinal)}\n");
        return $"static class C{file}\n{{\n{string.Concat(members)}}}\n";
    }
}
