// The pages that people read: their links lead somewhere, and the C# in them is C#.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Permissions.House.Tests;

public sealed class PageTests
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Net.Http; global using "
            + "System.Net.Http.Json; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global "
            + "using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using "
            + "Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using "
            + "Microsoft.Extensions.Logging;";

    public static TheoryData<string> Pages =>
        new([.. Directory.GetFiles(House.Root, "README.md").Concat(Directory.GetFiles(Path.Combine(House.Root, "analyzers/docs"), "*.md"))
            .Concat(new[] { "src",
                "analyzers/Permissions.Analyzers.CodeFixes" }.SelectMany(folder =>
                    Directory.GetFiles(Path.Combine(House.Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(House.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Link_LeadsToAFile_OrAHeading(string page)
    {
        var folder = Path.Combine(House.Root, Path.GetDirectoryName(page)!);
        foreach (var target in
            Regex.Matches(WithoutCode(House.Read(page)), @"\]\(([^)\s]+)\)").Select(link => link.Groups[1].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            var (file, heading) = target.Split('#') is [var name, var at] ? (name, at) : (target, "");
            var path = file.Length == 0 ? Path.Combine(House.Root, page) : Path.Combine(folder, file);
            Assert.True(File.Exists(path) || Directory.Exists(path), $"{page} links to {target}");
            if (heading.Length > 0)
                Assert.Contains(heading,
                    Regex.Matches(File.ReadAllText(path), "^#+ (.*)$", RegexOptions.Multiline).Select(one => Anchor(one.Groups[1].Value)));
        }
    }

    // In the examples of rules an ellipsis stands for what is left out.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Snippet_IsCSharp(string page) =>
        Assert.All(Snippets(page),
            snippet => Assert.Empty(CSharpSyntaxTree.ParseText(AsProgram(snippet)).GetDiagnostics()
                .Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{found}\n{snippet}")));

    // The example of a rule is an excerpt, and the corpus compiles it among what an excerpt takes for granted.
    [Theory]
    [MemberData(nameof(Pages))]
    public void Snippet_Compiles(string page)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.Combine(framework, "../../Microsoft.AspNetCore.App", Path.GetFileName(framework));
        var references = Directory.GetFiles(framework, "*.dll").Concat(Directory.GetFiles(web, "*.dll"))
            .Concat(new[] { typeof(ProcessPermissions), typeof(PermissionDropOptions), typeof(Permissions.Testing.PermissionAssert),
                typeof(FactAttribute), typeof(Assert) }.Select(type => type.Assembly.Location))
            .Where(IsManaged).Select(file => MetadataReference.CreateFromFile(file)).ToList();
        Assert.All(Snippets(page).Skip(Path.GetFileName(page).StartsWith("PERM", StringComparison.Ordinal) ? 1 : 0),
            snippet => Assert.Empty(
                CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(snippet), CSharpSyntaxTree.ParseText(Usings)], references,
                    new(KindOf(snippet)))
            .GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{found}\n{snippet}")));
    }

    [Theory]
    [InlineData(0, "OrderFileTests")]
    [InlineData(1, "OrdersApiTests")]
    public void ExampleOfATest_IsATestOfOurs_ThatPasses(int number, string test) => Assert.EndsWith(
        Snippets("analyzers/docs/testing.md").ElementAt(number).Split("\n\n", 2)[1],
        House.Read($"tests/Permissions.Testing.Tests/{test}.cs").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Editor_SaysWhatToSet_WhatItShows_WhatItDoesNot_AndWhetherThatIsMeasured()
    {
        var page = House.Read("analyzers/docs/ide.md");
        var editors = Regex.Matches(page, @"^\| \[.*\]\(#(.*?)\)", RegexOptions.Multiline).Select(one => one.Groups[1].Value).ToList();
        Assert.Equal(4, editors.Count);
        Assert.All(editors, editor => Assert.Equal(["Set", "Shows", "Does not show", "Measured"],
            Regex.Matches(Regex.Split(page, "^## ", RegexOptions.Multiline).Single(section => Anchor(section.Split('\n')[0]) == editor),
                @"^\*\*([\w ]+)\*\*", RegexOptions.Multiline).Select(one => one.Groups[1].Value)));
        var tested = Regex.Match(House.Read("build/Packages.props"), "<CsharpLsVersion>(.*)</CsharpLsVersion>").Groups[1].Value;
        Assert.Contains($"**Measured**: yes, csharp-ls {tested}, ", page, StringComparison.Ordinal);
    }

    // Statements are a program, types alone are part of one.
    private static OutputKind KindOf(string snippet) =>
        CSharpSyntaxTree.ParseText(snippet).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax)
            ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    private static IEnumerable<string> Snippets(string page) =>
        Regex.Matches(House.Read(page).ReplaceLineEndings("\n"), @"```csharp\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value);

    private static string AsProgram(string snippet) => Regex.Replace(snippet.Replace("(…)", "()", StringComparison.Ordinal), "…;?", ";");

    private static string WithoutCode(string text) =>
        Regex.Replace(Regex.Replace(text, "```.*?```", "", RegexOptions.Singleline), "`[^`\n]*`", "");

    private static string Anchor(string heading) => Regex.Replace(heading.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    private static bool IsManaged(string file)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return reader.HasMetadata;
    }
}
