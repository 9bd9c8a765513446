// The fix "Call the method that can be guarded": the twins that the catalog names, and only where they do the same.
using System.Linq;
using System.Threading.Tasks;
using Permissions.Analyzers.CodeFixes.Guards;
using Permissions.Analyzers.Guards;
using Permissions.Analyzers.Tests.Harness;
using Permissions.Reachability.Catalog;
using Xunit;

namespace Permissions.Analyzers.Tests.CodeFixes;

public sealed class TwinTests
{
    [Theory]
    [InlineData("""new FileStream(path, FileMode.Open)""", """File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read)""")]
    [InlineData("""new FileStream(path, FileMode.Append)""", """File.Open(path, FileMode.Append, FileAccess.Write, FileShare.Read)""")]
    [InlineData("""new FileStream(path, mode, FileAccess.Read)""", """File.Open(path, mode, FileAccess.Read, FileShare.Read)""")]
    [InlineData("""new FileStream(path, mode, FileAccess.Read, FileShare.None)""",
        """File.Open(path, mode, FileAccess.Read, FileShare.None)""")]
    [InlineData("""new FileStream(path: path, mode: mode, access: FileAccess.Read)""",
        """File.Open(path, mode, FileAccess.Read, FileShare.Read)""")]
    [InlineData("""new FileStream(path, new FileStreamOptions { Mode = mode })""",
        """File.Open(path, new FileStreamOptions { Mode = mode })""")]
    [InlineData("""new StreamWriter(path)""", """File.CreateText(path)""")]
    [InlineData("""new StreamWriter(path, true)""", """File.AppendText(path)""")]
    [InlineData("""new StreamWriter(path, append: false)""", """File.CreateText(path)""")]
    [InlineData("""new StreamReader(path /* the list */ + ".txt")""", """File.OpenText(path /* the list */ + ".txt")""")]
    [InlineData("""new System.IO.StreamReader(path)""", """File.OpenText(path)""")]
    public Task Constructor_BecomesItsTwin(string constructor, string twin) =>
        FixTest<NoStubAnalyzer, TwinFix>.Fixes(Program($"{{|PERM3001:{constructor}|}}"), Program(twin));

    [Fact]
    public Task Several_AtOnce_EvenOneInTheOther() => FixTest<NoStubAnalyzer, TwinFix>.Fixes(
        """
        _ = new StreamWriter("log").Read();
        var copy = {|PERM3001:new System.IO.StreamWriter({|PERM3001:new System.IO.StreamReader("name")|}.ReadLine()!)|}; // by name
        class StreamWriter(string path) : System.IO.StringWriter { public string Path => path; public System.IO.StreamReader Read() => {|PERM3001:new(path)|}; }
        """,
        """
        _ = new StreamWriter("log").Read();
        var copy = System.IO.File.CreateText(System.IO.File.OpenText("name").ReadLine()!); // by name
        class StreamWriter(string path) : System.IO.StringWriter { public string Path => path; public System.IO.StreamReader Read() => System.IO.File.OpenText(path); }
        """);

    // A share, a buffer, an encoding that the twin would choose otherwise; a mode that nobody knows; what a call cannot say.
    [Theory]
    [InlineData("""new FileStream(path, mode)""")]
    [InlineData("""new FileStream(path, mode, FileAccess.Read, FileShare.None, 1)""")]
    [InlineData("""new StreamWriter(path, mode == FileMode.Append)""")]
    [InlineData("""new StreamWriter(path, true, System.Text.Encoding.UTF8)""")]
    [InlineData("""new StreamWriter(path) { AutoFlush = true }""")]
    [InlineData("""new StreamReader(path, System.Text.Encoding.UTF8)""")]
    [InlineData("""new StreamReader(/* the list */ path)""")]
    [InlineData("""new FileStream(mode: FileMode.Open, path: path)""")]
    public Task WithoutATwinThatDoesTheSame_StaysAsItIs(string constructor) =>
        FixTest<NoStubAnalyzer, TwinFix>.OffersNothing(Program($"{{|PERM3001:{constructor}|}}"));

    [Fact]
    public Task ExpressionTree_StaysAsItIs() => FixTest<NoStubAnalyzer, TwinFix>.OffersNothing("""
        using System;
        using System.IO;
        using System.Linq.Expressions;

        Expression<Func<StreamReader>> tree = () => {|PERM3001:new StreamReader("a")|};
        tree.Compile()();
        """);

    [Fact]
    public void Catalog_Twins_AreGuarded()
    {
        var twins = PermissionCatalog.BuiltIn.Lines.Where(line => line.Option("twin") is not null)
            .SelectMany(line => Twin.Parse(line.Option("twin")!)!).ToList();
        Assert.NotEmpty(twins);
        Assert.All(twins, twin => Assert.True(PermissionCatalog.BuiltIn.Of("M:" + twin.Member).IsGuarded, twin.Call));
    }

    private static string Program(string expression) => $$"""
        using System.IO;

        Open("a", FileMode.Open).Dispose();

        static System.IDisposable Open(string path, FileMode mode) => {{expression}};
        """;
}
