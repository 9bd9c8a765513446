// A person edits a service: after each edit, what is found with the facts kept from before is what is found again.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers;
using Permissions.Reachability.Facts;
using Permissions.Reachability.Search;
using Xunit;

namespace Permissions.Corpus.Tests.Robustness;

public sealed class EditTests
{
    private static readonly string Service = Path.Combine(Path.GetDirectoryName(CorpusCase.Folder)!, "Samples", "OrdersApi");

    private static readonly int Edits = int.TryParse(Environment.GetEnvironmentVariable("PERMISSIONS_FUZZ_ROUNDS"), out var rounds)
        ? 60 * rounds : 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Findings_AfterEachEdit_AreThoseOfTheWholeProgramReadAnew(int seed)
    {
        var random = new Random(seed);
        var compilation =
            CaseCompiler.Of([
                .. Directory.GetFiles(Service, "*.cs", SearchOption.AllDirectories)
                    .Where(file => !file.Contains("obj" + Path.DirectorySeparatorChar)).Order().Select(File.ReadAllText)]);
        await Analysis.RunAsync(compilation);
        var untouched = compilation;
        for (var i = 0; i < Edits; i++)
        {
            compilation = Edited(random.Next(8) == 0 ? untouched : compilation, random, out var edit);
            var kept = Analysis.Written(await Analysis.RunAsync(compilation));
            var again = Analysis.Written(await Analysis.RunAsync(ReadAnew(compilation)));
            Assert.True(again == kept, $"edit {i}, {edit}:\n--- again\n{again}\n--- with kept facts\n{kept}");
        }
    }

    [Fact]
    public void EditInABody_ReadsOneFile()
    {
        var compilation = CaseCompiler.Of("Store.Save();", "static class Store { public static void Save() { } }");
        var before = Analysis.Facts(compilation);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
        compilation = compilation.ReplaceSyntaxTree(tree,
            Changed(tree, tree.ToString().Replace("{ } }", "{ System.IO.File.Delete(\"a\"); } }")));
        var after = Analysis.Facts(compilation);
        Assert.Equal(before.Methods.Count, after.Methods.Count);
        var same = before.Methods.Zip(after.Methods).Where(pair => ReferenceEquals(pair.First, pair.Second))
            .Select(pair => pair.First.Place.File).Distinct();
        Assert.Contains("/Case0.cs", same);
        Assert.DoesNotContain("/Case1.cs", same);
    }

    [Theory]
    [InlineData("{ var n = 1; System.IO.File.Delete(\"a\"); }")]
    [InlineData("{\n\n /* why */ System.IO.File.Delete(\"a\"); }")]
    [InlineData("{ System.IO.File. Delete(\"a\"); System.Console }")]
    public void EditThatChangesNoFact_MovesWhatWasConcluded(string body)
    {
        var compilation = CaseCompiler.Of("Permissions.ProcessPermissions.Drop(\"fs\"); Other.Save(); Store.Save();",
            "static class Store { public static void Save() { System.IO.File.Delete(\"a\"); } public static void Load() => Save(); }",
            "static class Other { public static void Save() { System.IO.File.Delete(\"b\"); } }",
            $"class OfThisProgram{body.Length};"); // programs with the same declarations share what is concluded
        var before = Concluded(compilation);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
        compilation = compilation.ReplaceSyntaxTree(tree,
            Changed(tree, tree.ToString().Replace("{ System.IO.File.Delete(\"a\"); }", body)));
        var after = Concluded(compilation);
        Assert.Equal(2, before.Findings.Count);
        Assert.Equal(2, after.Findings.Count);
        Assert.Same(before.Findings[1], after.Findings[1]);
        Assert.Equal(compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs").ToString()
            .IndexOf("System.IO", StringComparison.Ordinal), after.Findings[0].Place.Start);
        Assert.Equal(after.Findings[0].Place, after.Findings[0].Path[^1].Place);
    }

    [Theory]
    [InlineData("static class Store { ", " }")]
    [InlineData("static class Store { extension(string) { ", " } }")]
    [InlineData("static class Store { extension<T>(T[] all) where T : class { ", " } }")]
    public void EditInABody_LeavesTheOtherBodiesOfItsFileUnread(string around, string behind)
    {
        var compilation = CaseCompiler.Of("Permissions.ProcessPermissions.Drop(\"fs\"); Store.Save();",
            around + "public static void Save() { System.IO.File.Delete(\"a\"); } public static int ParsedAgainAfterTheEdit() => 1; "
                + "public static string Path() { return System.IO.File.ReadAllText(\"a\"); } public static void Load() { "
                + "System.IO.File.Delete(\"b\"); }" + behind);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
        Concluded(compilation);
        var before = Sites();
        compilation = compilation.ReplaceSyntaxTree(tree,
            Changed(tree, tree.ToString().Replace("{ System.IO.File.Delete(\"a\"); }", "{ System.IO.File.Delete(\"other\"); }")));
        Concluded(compilation);
        var after = Sites();
        Assert.Equal(["File.Delete", "File.ReadAllText", "File.Delete"],
            after.Select(site => Permissions.Reachability.Catalog.MemberId.Display(site.Target)));
        Assert.Equal([0, 4, 4], before.Zip(after, (one, other) => other.Place.Start - one.Place.Start));
        Assert.Equal([false, true, true], before.Zip(after, (one, other) => ReferenceEquals(one.Arguments, other.Arguments)));

        List<Site> Sites() =>
            [.. Analysis.Facts(compilation).Methods.Where(method => method.Place.File == "/Case1.cs").SelectMany(method => method.Sites)];
    }

    [Theory]
    [InlineData("extension(string text)", "extension(object text)")]
    [InlineData("Save()", "Save(int number = 1)")]
    [InlineData("void Save", "int Save")]
    public void EditOfAnExtensionBlock_IsSeenFromOtherFiles(string before, string after)
    {
        var compilation = CaseCompiler.Of("Permissions.ProcessPermissions.Drop(\"fs\"); \"x\".Save();",
            "static class Store { extension(string text) { public void Save() { System.IO.File.Delete(\"a\"); } } }",
            "static class Declared" + after.Length + ";");
        Assert.Single(Concluded(compilation).Findings);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
        compilation = compilation.ReplaceSyntaxTree(tree, Changed(tree, tree.ToString().Replace(before, after)));
        Assert.Equal(Analysis.Facts(ReadAnew(compilation)).Methods.SelectMany(method => method.Sites).Select(site => site.Target),
            Analysis.Facts(compilation).Methods.SelectMany(method => method.Sites).Select(site => site.Target));
        Assert.Single(Concluded(compilation).Findings);
    }

    [Fact]
    public void EditThatChangesAFact_IsConcludedAnew()
    {
        var compilation = CaseCompiler.Of("Permissions.ProcessPermissions.Drop(\"fs\"); Other.Save(); Store.Save();",
            "static class Store { public static void Save() { System.IO.File.Delete(\"a\"); } }",
            "static class Other { public static void Save() { } }");
        Assert.Single(Concluded(compilation).Findings);
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/Case1.cs");
        Assert.Empty(Concluded(compilation.ReplaceSyntaxTree(tree, Changed(tree, tree.ToString().Replace("Delete", "Exist")))).Findings);
        Assert.Single(Concluded(compilation).Findings);
    }

    internal static Conclusions Concluded(CSharpCompilation compilation) =>
        CompilationConclusions.Of(compilation, new([]), CancellationToken.None).Get(CancellationToken.None);

    // New trees with the same text: nothing is known of them.
    internal static CSharpCompilation ReadAnew(CSharpCompilation compilation) =>
        compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(
                compilation.SyntaxTrees.Select(tree =>
                    CSharpSyntaxTree.ParseText(tree.ToString(), (CSharpParseOptions)tree.Options, tree.FilePath,
                        System.Text.Encoding.UTF8)));

    // As an editor does it: parsed again is what lies between the first and the last letter that differ.
    internal static SyntaxTree Changed(SyntaxTree tree, string text)
    {
        var before = tree.ToString();
        var shorter = Math.Min(before.Length, text.Length);
        var start = Enumerable.Range(0, shorter).TakeWhile(i => before[i] == text[i]).Count();
        var end = Enumerable.Range(1, shorter - start).TakeWhile(i => before[^i] == text[^i]).Count();
        return tree.WithChangedText(tree.GetText()
            .WithChanges(new TextChange(TextSpan.FromBounds(start, before.Length - end),
                text.Substring(start, text.Length - end - start))));
    }

    private static CSharpCompilation Edited(CSharpCompilation compilation, Random random, out string edit)
    {
        var trees = compilation.SyntaxTrees.Where(tree => tree.FilePath.StartsWith("/Case", StringComparison.Ordinal)).ToList();
        var tree = trees[random.Next(trees.Count)];
        string[] kinds = ["statement taken out", "statement doubled", "body swapped", "member taken out", "member of another file",
            "file taken out", "token changed", "lines put in", "literal changed", "local put in", "guarded call put in",
            "awaited call put in", "own call put in", "own call put in", "call taken out", "branch put in", "object made",
            "drop put in", "file put in"];
        var kind = random.Next(kinds.Length);
        edit = $"{kinds[kind]} in {tree.FilePath}";
        var root = tree.GetCompilationUnitRoot();
        switch (kind)
        {
            case 0 when Any(root.DescendantNodes().OfType<StatementSyntax>(), random) is { } statement:
                return Replaced(tree.ToString().Remove(statement.SpanStart, statement.Span.Length).Insert(statement.SpanStart, ";"));
            case 1 when Any(root.DescendantNodes().OfType<ExpressionStatementSyntax>(), random) is { } statement:
                return Replaced(tree.ToString().Insert(statement.SpanStart, statement + " "));
            case 2 when Any(root.DescendantNodes().OfType<BlockSyntax>(), random) is { } block
                && Any(trees[random.Next(trees.Count)].GetRoot().DescendantNodes().OfType<BlockSyntax>(), random) is { } other:
                return Replaced(tree.ToString().Remove(block.SpanStart, block.Span.Length).Insert(block.SpanStart, other.ToString()));
            case 3 when Any(root.DescendantNodes().OfType<MemberDeclarationSyntax>(), random) is { } member:
                return Replaced(tree.ToString().Remove(member.SpanStart, member.Span.Length));
            case 4 when Any(root.DescendantNodes().OfType<TypeDeclarationSyntax>(), random) is { OpenBraceToken.Span.Length: > 0 } type
                && Any(trees[random.Next(trees.Count)].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>(), random) is { } method:
                return Replaced(tree.ToString().Insert(type.OpenBraceToken.Span.End, " " + method));
            case 5 when trees.Count > 4:
                return compilation.RemoveSyntaxTrees(tree);
            case 7 when Any(root.DescendantTokens().Where(token => token.Span.Length > 0).Select(token => token.Parent!),
                random) is { } node:
                return Replaced(tree.ToString().Insert(node.SpanStart, " /* here */" + Environment.NewLine));
            case 8 when Any(root.DescendantNodes().OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)), random) is { } literal:
                return Replaced(tree.ToString().Insert(literal.Span.End - 1, "x"));
            case 9 when Any(root.DescendantNodes().OfType<BlockSyntax>(), random) is { } block:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End, " var added" + random.Next(1000) + " = 1;"));
            case 10 when Any(Blocks(), random) is { } block:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End, Any([" System.IO.File.Delete(\"a\");",
                    " System.IO.File.WriteAllText(\"a\", \"\");", " System.Console.WriteLine();",
                    " new System.Net.Sockets.TcpClient(\"a\", 1).Close();", " System.Diagnostics.Process.Start(\"a\");"], random)!));
            case 11 when Any(Blocks().Where(block => block.Parent is MethodDeclarationSyntax declared
                && declared.Modifiers.Any(SyntaxKind.AsyncKeyword)), random) is { } block:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End,
                    " await System.IO.File.WriteAllTextAsync(\"a\", \"\");"));
            case 12 or 13 when Any(Blocks(), random) is { } block
                && Any((random.Next(2) == 0 ? block.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() ?? (SyntaxNode)root
                    : trees[random.Next(trees.Count)].GetRoot()).DescendantNodes().OfType<MethodDeclarationSyntax>()
                    .Where(method => method.Parent is TypeDeclarationSyntax), random) is { } method:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End,
                    (method.Modifiers.Any(SyntaxKind.StaticKeyword) ? $" {((TypeDeclarationSyntax)method.Parent!).Identifier}." : " ")
                        + $"{method.Identifier}({string.Join(", ", method.ParameterList.Parameters.Select(_ => "default"))});"));
            case 14 when Any(root.DescendantNodes().OfType<ExpressionStatementSyntax>()
                .Where(statement => statement.Expression is InvocationExpressionSyntax or AwaitExpressionSyntax), random) is { } call:
                return Replaced(tree.ToString().Remove(call.SpanStart, call.Span.Length).Insert(call.SpanStart, ";"));
            case 15 when Any(root.DescendantNodes().OfType<ExpressionStatementSyntax>(), random) is { } statement:
                return Replaced(tree.ToString().Insert(statement.SpanStart, "if (System.Environment.TickCount > 0) "));
            case 16 when Any(Blocks(), random) is { } block
                && Any(trees[random.Next(trees.Count)].GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>(), random) is { } made:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End, $" new {made.Identifier}("
                    + $"{string.Join(", ", made.ParameterList?.Parameters.Select(_ => "default!") ?? [])});"));
            case 17 when Any(Blocks(), random) is { } block:
                return Replaced(tree.ToString().Insert(block.OpenBraceToken.Span.End,
                    " Permissions.ProcessPermissions.Drop(Permissions.Permission.NetworkConnect);"));
            case 18 when compilation.SyntaxTrees.Length < 40:
                return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                    $"static class Added{random.Next(1000)} {{ public static void Save() {{ System.IO.File.Delete(\"a\"); }} }}",
                    (CSharpParseOptions)tree.Options, $"/CaseAdded{random.Next(1000)}.cs", System.Text.Encoding.UTF8));
            default:
                var tokens = root.DescendantTokens().Where(token => token.Span.Length > 0).ToList();
                if (tokens.Count < 2)
                    return compilation;
                var (from, to) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
                return Replaced(tree.ToString().Remove(to.SpanStart, to.Span.Length).Insert(to.SpanStart, from.Text));
        }

        IEnumerable<BlockSyntax> Blocks() => root.DescendantNodes().OfType<BlockSyntax>();

        CSharpCompilation Replaced(string text) => compilation.ReplaceSyntaxTree(tree, Changed(tree, text));
    }

    private static T? Any<T>(IEnumerable<T> nodes, Random random)
        where T : class => nodes.ToList() is { Count: > 0 } list ? list[random.Next(list.Count)] : null;
}
