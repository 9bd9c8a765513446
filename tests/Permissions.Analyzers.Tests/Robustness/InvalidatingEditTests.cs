// Edits in one file that change what another one means: the answer with the facts kept from before is that of a program read afresh.
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.Robustness;

public sealed class InvalidatingEditTests
{
    private const string Main = """
        Permissions.ProcessPermissions.Drop(Names.Dropped);
        Store.Save("a");
        new Derived().Run();
        Open();
        Clean();

        void Open() { using var file = new System.IO.FileStream("a", (System.IO.FileMode)Names.Mode, (System.IO.FileAccess)Names.Access); }

        partial class Program
        {
            static void Clean() => Tool.Delete("a");
        }
        """;

    private const string Other = """
        static class Names
        {
            public const string Dropped = "fs.write";
            public const int Mode = 3;
            public const int Access = 1;
        }
        static class Store
        {
            public static void Save(object text, bool deletes = true) { if (deletes) System.IO.File.Delete("a"); }
        }
        class Base { public virtual void Run() { } }
        class Writing : Base { public override void Run() => System.IO.File.Delete("b"); }
        class Derived : Base;
        namespace Real { static class Tool { public static void Delete(string path) => System.IO.File.Delete(path); } }
        namespace Sham { static class Tool { public static void Delete(string path) => System.Console.WriteLine(path); } }
        """;

    private const string Usings = "global using Tool = Real.Tool;";

    [Theory]
    [InlineData(1, "Dropped = \"fs.write\"", "Dropped = \"child\"")] // a constant that names the permission
    [InlineData(1, "Mode = 3", "Mode = 2")] // a constant that decides what a call needs
    [InlineData(1, "Access = 1", "Access = 2")]
    [InlineData(1, "bool deletes = true", "bool deletes = false")] // a default value
    [InlineData(1, "class Derived : Base;", "class Derived : Writing;")] // a base list
    [InlineData(1, "public static void Save(object",
        "public static void Save(string text) { } public static void Save(object")] // a better overload
    [InlineData(1, "public static void Save(object", "private static void Save(object")] // accessibility
    [InlineData(1, "static void Save(object text", "static int Save(object text")] // does not compile any more
    [InlineData(1, "public virtual void Run() { }", "public virtual void Run() => System.IO.File.Delete(\"c\");")] // a body
    [InlineData(1, "class Writing : Base {", "class Writing : Base { [Permissions.RuntimePhase]")] // an attribute
    [InlineData(1, "public const int Mode", "#if DEBUG\n#endif\npublic const int Mode")]
    [InlineData(2, "Real.Tool", "Sham.Tool")] // a global using
    [InlineData(2, "global using", "using")]
    [InlineData(0, "Clean();\n\nvoid", "\n\nvoid")] // top-level statements
    public async Task EditOfAFile_IsSeenFromTheOthers(int file, string before, string after)
    {
        var warm = Start();
        var unedited = await WrittenAsync(warm);
        var tree = warm.SyntaxTrees[file];
        var text = tree.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        var changed = SourceText.From(text.Replace(before, after, StringComparison.Ordinal));
        var edited = warm.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
        await CheckAsync(edited);
        Assert.NotEqual(unedited, await WrittenAsync(edited));
    }

    [Fact]
    public async Task FileThatIsAdded_Removed_AndRenamed_IsSeenFromTheOthers()
    {
        var warm = Start();
        await WrittenAsync(warm);
        var added = CompilerRun.Parse(
            "partial class Program { static void Open(long mode) => System.IO.File.Delete(\"added\"); }", "/added.cs");
        await CheckAsync(warm.AddSyntaxTrees(added));
        var friends = CompilerRun.Parse("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]", "/friends.cs");
        await CheckAsync(warm.AddSyntaxTrees(friends));
        await CheckAsync(warm.RemoveSyntaxTrees(warm.SyntaxTrees[2]));
        var generated = warm.SyntaxTrees[1].WithFilePath("/Renamed.g.cs"); // by its new name
        await CheckAsync(warm.ReplaceSyntaxTree(warm.SyntaxTrees[1], generated));
        await CheckAsync(warm);
    }

    [Fact]
    public async Task OptionsThatAreChanged_AreSeen()
    {
        const string conditional = "class C { public static void Run() {\n#if WRITES\nSystem.IO.File.Delete(\"a\");\n#endif\n} }";
        var warm = CompilerRun.Compile("Permissions.ProcessPermissions.Drop(\"fs\"); C.Run();", conditional);
        Assert.DoesNotContain(await WrittenAsync(warm), line => line.Contains("PERM1001", StringComparison.Ordinal));
        var writes = CompilerRun.Parsing.WithPreprocessorSymbols("WRITES");
        var root = await CSharpSyntaxTree.ParseText(conditional, writes).GetRootAsync();
        var defined = warm.ReplaceSyntaxTree(warm.SyntaxTrees[1], warm.SyntaxTrees[1].WithRootAndOptions(root, writes));
        Assert.Contains(await WrittenAsync(defined), line => line.Contains("PERM1001", StringComparison.Ordinal));
        await CheckAsync(warm.WithOptions(warm.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)));
    }

    // What the edits are told apart by: the program as it stands has findings of several calls.
    [Fact]
    public async Task Program_BeforeItsEdits_HasFindings() =>
        Assert.InRange((await WrittenAsync(Start())).Count(line => line.Contains("PERM1001", StringComparison.Ordinal)), 2, 4);

    private static CSharpCompilation Start() => CompilerRun.Compile(Main, Other, Usings);

    private static async Task CheckAsync(CSharpCompilation warm)
    {
        var parsed = warm.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath));
        Assert.Equal(await WrittenAsync(warm.RemoveAllSyntaxTrees().AddSyntaxTrees(parsed)), await WrittenAsync(warm));
    }

    private static async Task<string[]> WrittenAsync(Compilation compilation) =>
        [.. CompilerRun.Written(await CompilerRun.AnalyzeAsync(compilation.Clone(), CompilerRun.AllAnalyzers))];
}
