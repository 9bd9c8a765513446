// How the fixes present themselves: their words, their keys, the rules they answer, and that assumed drops are not places to move to.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CodeFixes.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class OfferTests
{
    private const string Program = """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        File.Delete("a");
        """;

    [Fact]
    public async Task Move_IsOfferedInItsWords_UnderAStableKey() =>
        Assert.Equal([("Move before the drop", "Permissions.MoveBeforeDrop")],
            await OffersAsync(new MoveBeforeDropFix(), isAssumed: false));

    [Fact]
    public async Task Question_IsOfferedInItsWords_UnderAStableKey() =>
        Assert.Equal([("Ask ProcessPermissions.Has first", "Permissions.AskFirst")],
            await OffersAsync(new AskFirstFix(), isAssumed: false));

    [Fact]
    public async Task AssumedDrop_OffersTheQuestionOnly()
    {
        Assert.Empty(await OffersAsync(new MoveBeforeDropFix(), isAssumed: true));
        Assert.Single(await OffersAsync(new AskFirstFix(), isAssumed: true));
    }

    [Fact]
    public void Fixes_AnswerTheTenRules()
    {
        var ids = Rules.AfterDrop.Select(rule => rule.Id);
        Assert.Equal(10, ids.Count());
        Assert.Equal(ids, new MoveBeforeDropFix().FixableDiagnosticIds);
        Assert.Equal(ids, new AskFirstFix().FixableDiagnosticIds);
    }

    private static async Task<List<(string Title, string? Key)>> OffersAsync(CodeFixProvider fix, bool isAssumed)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = CompilerRun.Compile(Program);
        var project = workspace.AddProject("Program", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options).WithParseOptions(CompilerRun.Parsing)
            .WithMetadataReferences(compilation.References);
        var document = project.AddDocument("Program.cs", SourceText.From(Program), filePath: "/Program.cs");
        var analysed = (await document.Project.GetCompilationAsync())!;
        var found = Assert.Single(await CompilerRun.AnalyzeAsync(analysed, [new AfterDropAnalyzer()]));
        if (isAssumed)
            found = Diagnostic.Create(Rules.FileSystemWrite, found.Location, found.AdditionalLocations,
                found.Properties.SetItem(ReportProperty.Finding,
                HandOver.Write(HandOver.ReadFinding(found.Properties[ReportProperty.Finding]!).Finding with { IsAssumed = true },
                    isOtherWay: false)), "a", "b", "c", "d");
        var offers = new List<(string, string?)>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found,
            (action, _) => offers.Add((action.Title, action.EquivalenceKey)), CancellationToken.None));
        return offers;
    }
}
