// The check of answers fails for each kind of analyzer that it is there for, and passes for one that does as it should.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Sdk;

namespace Permissions.Analyzers.Tests.Harness;

public sealed class AnswerCheckTests
{
    [Fact]
    public Task OnePerFile_StaysSilent() => CheckAsync((analyzer, context) =>
        context.RegisterSemanticModelAction(file => file.ReportDiagnostic(analyzer().At(file.SemanticModel.SyntaxTree))));

    [Fact]
    public Task AtTheEnd_WithTheTag_StaysSilent() => CheckAsync((analyzer, context) =>
        context.RegisterCompilationAction(all => all.ReportDiagnostic(analyzer().At(First(all.Compilation)))),
        WellKnownDiagnosticTags.CompilationEnd);

    [Fact]
    public Task AtTheEnd_WithoutTheTag_Reports() => FailsAsync((analyzer, context) =>
        context.RegisterCompilationAction(all => all.ReportDiagnostic(analyzer().At(First(all.Compilation)))));

    [Fact]
    public Task ForADocument_WithTheTag_Reports() => FailsAsync((analyzer, context) =>
        context.RegisterSemanticModelAction(file => file.ReportDiagnostic(analyzer().At(file.SemanticModel.SyntaxTree))),
        WellKnownDiagnosticTags.CompilationEnd);

    [Fact]
    public Task InAnotherFile_Reports() => FailsAsync((analyzer, context) =>
        context.RegisterSemanticModelAction(file =>
        {
            if (file.SemanticModel.SyntaxTree.FilePath == "/1.cs")
                file.ReportDiagnostic(analyzer().At(First(file.SemanticModel.Compilation)));
        }));

    [Fact]
    public Task Twice_Reports() => FailsAsync((analyzer, context) =>
        context.RegisterSemanticModelAction(file =>
        {
            file.ReportDiagnostic(analyzer().At(file.SemanticModel.SyntaxTree));
            file.ReportDiagnostic(analyzer().At(file.SemanticModel.SyntaxTree));
        }));

    [Fact]
    public Task ByTheOrderOfFiles_Reports() => FailsAsync((analyzer, context) =>
        context.RegisterSemanticModelAction(file =>
            file.ReportDiagnostic(analyzer().At(
                file.SemanticModel.SyntaxTree, file.SemanticModel.Compilation.SyntaxTrees.First().FilePath))));

    [Fact]
    public Task ByWhatWasAskedBefore_Reports()
    {
        var asked = 0;
        return FailsAsync((analyzer, context) =>
            context.RegisterSemanticModelAction(file =>
                file.ReportDiagnostic(analyzer().At(file.SemanticModel.SyntaxTree, $"{Interlocked.Increment(ref asked)}"))));
    }

    [Fact]
    public async Task Throwing_Reports() =>
        Assert.IsType<InvalidOperationException>(await Record.ExceptionAsync(() => CheckAsync((_, context) =>
        context.RegisterSemanticModelAction(_ => throw new NotSupportedException()))));

    private static SyntaxTree First(Compilation compilation) => compilation.SyntaxTrees.Single(tree => tree.FilePath == "/0.cs");

    private static async Task FailsAsync(Action<Func<FaultyAnalyzer>, AnalysisContext> register, params string[] tags) =>
        Assert.IsAssignableFrom<XunitException>(await Record.ExceptionAsync(() => CheckAsync(register, tags)));

    private static Task CheckAsync(Action<Func<FaultyAnalyzer>, AnalysisContext> register, params string[] tags)
    {
        FaultyAnalyzer? analyzer = null;
        analyzer = new(context => register(() => analyzer!, context), tags);
        return new AnswerCheck(CompilerRun.Compile("System.Console.WriteLine();", "class A;", "class B;"), [analyzer], new([]))
            .RunAsync(orders: 5);
    }
}
