// Calls that need what another generator makes: our generator does not see that output, so there is no stub, and PERM3001 says so.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

public sealed class OtherGeneratorTests
{
    [Theory]
    [InlineData("""File.WriteAllText("a", Contoso.Texts.Made);""", 0)] // which overload, is not known without the other generator
    [InlineData("""var text = Contoso.Texts.Made; File.WriteAllText("a", text);""", 0)]
    [InlineData("""string text = Contoso.Texts.Made; File.WriteAllText("a", text);""", 1)]
    [InlineData("""File.WriteAllText("a", nameof(Contoso)); System.Console.WriteLine(Contoso.Texts.Made);""", 1)]
    [InlineData("""File.WriteAllText("a", "b");""", 1)]
    public async Task Call_ThatNeedsItsOutput_HasNoStub_AndIsNamed(string statements, int stubs)
    {
        var compilation = CompilerRun.Compile("using System.IO;\n" + statements,
            "namespace Contoso { public static partial class Texts; }");
        CSharpGeneratorDriver.Create([new GuardStubGenerator().AsSourceGenerator(), new TextGenerator().AsSourceGenerator()],
            parseOptions: CompilerRun.Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var after, out _);
        Assert.Empty(after.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        var emitted = after.SyntaxTrees.SingleOrDefault(GuardStubGenerator.IsGenerated)?.ToString() ?? "";
        Assert.Equal(stubs, emitted.Split("InterceptsLocation(1,").Length - 1);

        after = after.WithOptions(((CSharpCompilationOptions)after.Options)
            .WithSpecificDiagnosticOptions([new(Rules.Scorecard.Id, ReportDiagnostic.Info)]));
        var found = await CompilerRun.AnalyzeAsync((CSharpCompilation)after, [new NoStubAnalyzer(), new PhaseAnalyzer()]);
        Assert.Equal(1 - stubs, found.Count(one => one.Id == Rules.NoStub.Id && one.GetMessage().Contains("another generator")));
        Assert.Equal(stubs,
            HandOver.ReadScore(found.Single(one => one.Id == Rules.Scorecard.Id).Properties[ReportProperty.Score]!).StubbedCalls);
    }

    private sealed class TextGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
            output.AddSource("Texts.g.cs",
                "namespace Contoso { public static partial class Texts { public static string Made => \"made\"; } }"));
    }
}
