// PERM3001: guarded calls in forms that no stub can stand in for, and that the scorecard counts the same.
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Phases;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability.Reports;
using Xunit;

namespace Permissions.Analyzers.Tests.Guards;

public sealed class NoStubTests
{
    [Theory]
    [InlineData("""_ = {|PERM3001:new FileStream("a", FileMode.Open)|};""")]
    [InlineData("""using StreamWriter log = {|PERM3001:new("a")|};""")]
    [InlineData("""new List<string>().ForEach({|PERM3001:File.Delete|});""")]
    [InlineData("""new FileInfo("a") { {|PERM3001:IsReadOnly|} = true };""")]
    [InlineData("""_ = {|PERM3001:new FileInfo("a").Length|};""")]
    [InlineData("""System.Linq.Expressions.Expression<Action> tree = () => {|PERM3001:File.Delete("a")|}; tree.Compile()();""")]
    [InlineData("""dynamic path = "a"; {|PERM3001:File.Delete(path)|};""")]
    [InlineData("""dynamic path = "a"; _ = {|PERM3001:new FileStream(path, FileMode.Open)|};""")]
    public Task Form_ThatCannotBeIntercepted_Reports(string statement) => new RuleTest<NoStubAnalyzer>(statement).RunAsync();

    [Theory]
    [InlineData("""File.Delete("a");""")]
    [InlineData("""new List<string>().ForEach(path => File.Delete(path));""")]
    [InlineData("""_ = new MemoryStream();""")]
    [InlineData("""Action later = () => { }; later();""")]
    public Task CallWithAStub_StaysSilent(string statement) => new RuleTest<NoStubAnalyzer>(statement).RunAsync();

    [Fact]
    public Task ConstructorInACatalogOfTheUser_SaysThatItIsAConstructor() => new RuleTest<NoStubAnalyzer>("""
        _ = {|#0:new Contoso.Disk("a")|};
        namespace Contoso { public class Disk(string name) { public string Name => name; } }
        """).WithCatalog("fs.write  M:Contoso.Disk.#ctor(System.String)  path=0")
        .Expecting(new DiagnosticResult(Rules.NoStub).WithLocation(0).WithArguments("new Disk", "C# cannot intercept a constructor", ""))
        .RunAsync();

    [Fact]
    public Task WithoutTheLibrary_StaysSilent() =>
        new RuleTest<NoStubAnalyzer>("_ = new FileStream(\"a\", FileMode.Open);", knowsPermissions: false).RunAsync();

    [Fact]
    public async Task Scorecard_CountsTheSame()
    {
        var compilation = CompilerRun.Compile("""
            using System.IO;

            File.Delete("a");
            _ = new FileStream("a", FileMode.Open);
            new System.Collections.Generic.List<string>().ForEach(File.Delete);
            _ = new FileInfo("a").Length;
            File.WriteAllText("a", File.ReadAllText("b"));
            """);
        compilation =
            compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(Rules.Scorecard.Id, ReportDiagnostic.Info)]));
        var found = await CompilerRun.AnalyzeAsync(compilation, [new NoStubAnalyzer(), new PhaseAnalyzer()]);
        var score = HandOver.ReadScore(found.Single(one => one.Id == Rules.Scorecard.Id).Properties[ReportProperty.Score]!);
        Assert.Equal(found.Count(one => one.Id == Rules.NoStub.Id), score.GuardedCalls - score.StubbedCalls);
        Assert.Equal(3, score.StubbedCalls);
    }

    [Fact]
    public async Task FilesWithTheSameContents_HaveNoStub_AndSayWhy()
    {
        const string copy = "file static class Copied { public static void Save() => System.IO.File.Delete(\"a\"); }";
        var compilation = CompilerRun.Compile("System.IO.File.Delete(\"b\");", copy, copy);
        var found = await CompilerRun.AnalyzeAsync(compilation, [new NoStubAnalyzer()]);
        Assert.Equal(2,
            found.Count(one => one.GetMessage().Contains("another file of the project has the same contents", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10, "Permissions.Generated", true)]
    [InlineData(LanguageVersion.CSharp11, "Permissions.Generated", false)]
    [InlineData(LanguageVersion.CSharp13, "Others.Generated;Permissions.Generated", false)]
    [InlineData(LanguageVersion.CSharp13, "Others.Generated", true)]
    public async Task CompilerThatTakesNoStubs_IsSaidAtTheCall(LanguageVersion version, string namespaces, bool isSaid)
    {
        var compilation = CompilerRun.Compile("System.IO.File.Delete(\"a\");");
        var options = CompilerRun.Parsing.WithLanguageVersion(version).WithFeatures([new("InterceptorsNamespaces", namespaces)]);
        compilation = compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString(), options, tree.FilePath)));
        var found = await CompilerRun.AnalyzeAsync(compilation, [new NoStubAnalyzer()]);
        Assert.Equal(isSaid, found.Any(one => one.GetMessage().Contains("stubs need C# 11 or later", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""_ = new FileStream("a", FileMode.Open);""",
        "'new FileStream' has no guard stub: C# cannot intercept a constructor. Write File.Open instead.")]
    [InlineData("""_ = new StreamWriter("a", true);""",
        "'new StreamWriter' has no guard stub: C# cannot intercept a constructor. Write File.AppendText or File.CreateText instead.")]
    [InlineData("""new System.Collections.Generic.List<string>().ForEach(File.Delete);""",
        "'File.Delete' has no guard stub: C# cannot intercept a method group. Write a lambda that calls it.")]
    [InlineData("""_ = new FileInfo("a").Length;""", "'FileInfo.Length' has no guard stub: C# cannot intercept an accessor.")]
    [InlineData("""dynamic path = "a"; File.Delete(path);""",
        "'File.Delete' has no guard stub: with a dynamic argument, a call is bound at run time. Cast the argument to its type.")]
    public async Task Message_SaysWhy_AndWhatToWrite(string statement, string message)
    {
        var found = await CompilerRun.AnalyzeAsync(CompilerRun.Compile("using System.IO;\n" + statement), [new NoStubAnalyzer()]);
        Assert.Contains(message, found.Select(one => one.GetMessage()));
    }
}
