// The example on each rule's page compiles, and the analyzers say of it exactly what its comments say.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Permissions.Corpus.Tests.Robustness;
using Permissions.Testing;
using Permissions.Tool.ReferenceFacts;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed partial class RulePageTests
{
    // What a reader takes for granted: an application that is being built, and what its lines name.
    private const string Given = """
        global using System.Diagnostics;
        global using System.Linq.Expressions;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Sockets;
        global using System.Runtime.InteropServices;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using static Given;

        public static class Given
        {
            public static WebApplicationBuilder builder => WebApplication.CreateBuilder();
            public static WebApplication app => builder.Build();
            public static HttpClient client => new();
            public static Settings settings => new();
            public static Expression body => Expression.Constant(1);
            public static List<string> files => [];
            public static void Work() { }
        }

        public sealed class Settings { public bool Hardened { get; set; } }

        public static class Source { public static Task<string> LoadAsync() => Task.FromResult(""); }
        """;

    public static TheoryData<string> Pages() => [.. Names()];

    private static IEnumerable<string> Names() =>
        [.. Directory.GetFiles(Folder, "PERM*.md").Where(file => Example(File.ReadAllText(file)) is { } text && Rule().IsMatch(text))
            .Select(Path.GetFileNameWithoutExtension).Order().OfType<string>()];

    [Fact]
    public void OnlyPagesOfRulesWithoutCode_HaveNoExampleInCSharp() =>
        Assert.Equal(["PERM3000", "PERM9001"],
            Directory.GetFiles(Folder, "PERM*.md").Select(Path.GetFileNameWithoutExtension).Order().Except(Names()));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Example_IsReportedAsItsCommentsSay(string page)
    {
        var example = Example(File.ReadAllText(Path.Combine(Folder, page + ".md")))!;
        var compilation = CaseCompiler.Of(example, Given);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case0.cs");
        var isOfTests = example.Contains("[Fact]", StringComparison.Ordinal);
        if (isOfTests)
            compilation =
                compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("global using Permissions.Testing; global using Xunit;",
                    CaseCompiler.Options))
                .AddReferences(
                    new[] { typeof(PermissionAssert),
                        typeof(FactAttribute) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)));
        if (!tree.GetRoot().DescendantNodes().OfType<GlobalStatementSyntax>().Any())
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));

        var folder = Directory.CreateTempSubdirectory("page-").FullName;
        try
        {
            var expected = example.Split('\n').SelectMany((line, number) => Rule().Matches(line).Select(match => (match.Value, number)));
            var found = (await Analysis.RunAsync(compilation, isOfTests ? [Application(folder)] : [], CancellationToken.None))
                .Where(one => one.Location.SourceTree == tree)
                // what an excerpt lacks, and what the other page is about
                .Where(one => one.Id == page || one.Severity > DiagnosticSeverity.Hidden && one.Id is not ("PERM2006" or "PERM3001"))
                .Select(one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line));
            Assert.Equal(expected.Order(), found.Distinct().Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The application that an example of tests references.
    private static FileText Application(string folder)
    {
        var assembly = Path.Combine(folder, "OrdersApi.dll");
        Assert.True(CaseCompiler.Of("ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess);")
            .WithAssemblyName("OrdersApi").Emit(assembly).Success);
        return new(Assert.Single(FactCache.Update([assembly], [], new(Path.Combine(folder, "facts")), [])));
    }

    private static string Folder => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(CorpusCase.Folder))!, "analyzers", "docs");

    private static string? Example(string page) =>
        Regex.Match(page.ReplaceLineEndings("\n"), @"^## Example\n.*?```csharp\n(.*?)```",
            RegexOptions.Singleline | RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\bPERM\d{4}\b")]
    private static partial Regex Rule();
}
