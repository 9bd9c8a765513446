// The user's own catalog: what its lines add to the analysis, and each way in which a line can be wrong, at its exact place.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CatalogFiles;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.CatalogFiles;

public sealed class CatalogFileTests
{
    private const string Program = """
        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.FileSystemRead);
        {0}

        namespace Contoso
        {{
            public static class Disk
            {{
                public static void Save(string name) {{ }}

                public static void Flush() => {1};
            }}
        }}
        """;

    [Fact]
    public Task OwnApi_IsGuarded_Reports() =>
        Analysis("{|PERM1001:Contoso.Disk.Save(\"a\")|};").WithCatalog("fs.write  M:Contoso.Disk.Save(System.String)  path=0  # writes")
            .RunAsync();

    [Fact]
    public Task OwnApi_WithoutItsLine_StaysSilent() => Analysis("Contoso.Disk.Save(\"a\");").RunAsync();

    [Fact]
    public Task OwnApi_InAFileOfAnotherName_StaysSilent() =>
        Analysis("Contoso.Disk.Save(\"a\");").WithCatalog("fs.write  M:Contoso.Disk.Save", name: "own.txt").RunAsync();

    [Fact]
    public Task SafeLine_OverridesOurs_StaysSilent() =>
        Analysis("File.Exists(\"a\");").WithCatalog("safe  M:System.IO.File.Exists  # answered by a cache").RunAsync();

    [Fact]
    public Task SafeLine_OverridesNothingElse_Reports() =>
        Analysis("{|PERM1004:File.ReadAllText(\"a\")|};").WithCatalog("safe  M:System.IO.File.Exists").RunAsync();

    [Fact]
    public Task CutEdge_IsNotTaken_StaysSilent() =>
        Analysis("Start();\nstatic void Start() => Program.Go();\nstatic partial class Program { public static void Go() => "
            + "Contoso.Disk.Flush(); }", "File.Delete(\"a\")")
        .WithCatalog("cut  M:Program.Go -> M:Contoso.Disk.Flush  # never in production").RunAsync();

    [Fact]
    public Task SameEdge_Uncut_Reports() =>
        Analysis("Start();\nstatic void Start() => Program.Go();\nstatic partial class Program { public static void Go() => "
            + "Contoso.Disk.Flush(); }", "{|PERM1001:File.Delete(\"a\")|}")
        .WithCatalog("# nothing here").RunAsync();

    [Fact]
    public Task RightLines_BesideAWrongOne_StillCount_Reports() =>
        Analysis("{|PERM1001:Contoso.Disk.Save(\"a\")|};").WithCatalog("nonsense\nfs.write  M:Contoso.Disk.Save(System.String)").RunAsync();

    [Theory]
    [InlineData("{|#0:fs.wirte|}  M:A.B", "'fs.wirte' is neither a permission nor a word of the catalog; did you mean 'fs.write'?")]
    [InlineData("{|#0:fs.write|}",
        "'fs.write' names no member; write a documentation-comment id behind it, such as M:Namespace.Type.Method(System.String)")]
    [InlineData("fs.write  {|#0:A.B.C|}", "'A.B.C' is not a documentation-comment id; it begins with M:, P:, E:, F:, T: or N:")]
    [InlineData("fs.write  {|#0:M:A.*.C|}", "'M:A.*.C' has a '*' that is not at its end")]
    [InlineData("fs.write  {|#0:M:A.B(System.String|}", "'M:A.B(System.String' has a parameter list that does not end")]
    [InlineData("fs.write  {|#0:M:Save|}", "'M:Save' names a member without its type")]
    [InlineData("{|#0:cut|}  M:A.B", "a 'cut' line names two members: cut M:Caller -> M:Callee")]
    [InlineData("fs.write  M:A.B  {|#0:where=0|}",
        "'where=0' is not understood here; options of 'fs.write' are path=, also=, from=, removes, twin=, when=, unless=, reads=, "
            + "sometimes, later, each at most one time")]
    [InlineData("fs.write  M:A.B  {|#0:path=x|}", "'path=' takes the ordinal of a parameter, counted from 0")]
    public Task WrongLine_ReportsItsWord(string line, string message) => new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();")
        .WithCatalog("# comment\nsafe  M:A.B  # right\n" + line + "  # reason\n")
        .Expecting(new DiagnosticResult(Rules.BadCatalogLine).WithLocation(0).WithArguments(message)).RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n\n   \n")]
    [InlineData("fs.write,child  M:A.#ctor(System.String)  path=0  # two permissions")]
    [InlineData("later  M:A.Map*  name=\"POST {1}\"\r\nentry  T:A.Base\r\n")]
    public Task RightLines_StaySilent(string lines) =>
        new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();").WithCatalog(lines).RunAsync();

    [Fact]
    public Task OtherAdditionalFile_StaysSilent() =>
        new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();").WithCatalog("nonsense", name: "readme.txt").RunAsync();

    private const string Sets = "{ \"sets\": { \"serve\": [\"fs.write\"], \"jobs\": [\"child\"] } }";

    [Fact]
    public Task DropOfANamedSet_DropsItsPermissions_AndNoOthers() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop("serve");
        {|PERM1001:File.Delete("a")|};
        System.Diagnostics.Process.Start("x");
        """).WithCatalog(Sets, "permissions.json").RunAsync();

    [Fact]
    public Task HasOfANamedSet_GuardsNothingThatItDoesNotHold() => new RuleTest<AfterDropAnalyzer>("""
        ProcessPermissions.Drop("serve,jobs");
        if (ProcessPermissions.Has("serve"))
            File.Delete("a");
        """).WithCatalog(Sets, "permissions.json").RunAsync();

    // Without the file the name means nothing: an error, never silence.
    [Fact]
    public Task DropOfANamedSet_WithoutItsFile_IsAnError() => new RuleTest<DropUsageAnalyzer>("""
        ProcessPermissions.Drop("{|PERM2003:serve|}");
        """).RunAsync();

    [Fact]
    public Task DropOfANamedSet_WithItsFile_IsNoError() => new RuleTest<DropUsageAnalyzer>("""
        ProcessPermissions.Drop("serve, jobs");
        """).WithCatalog(Sets, "permissions.json").RunAsync();

    [Fact]
    public Task MisspeltSet_NamesTheNearestSet() => new RuleTest<DropUsageAnalyzer>("""
        ProcessPermissions.Drop("{|#0:srve|}");
        """).WithCatalog(Sets, "permissions.json").Expecting(new DiagnosticResult(Rules.UnknownPermission).WithLocation(0)
            .WithArguments("'srve' is neither a permission nor a set; did you mean 'serve'?")).RunAsync();

    [Theory]
    [InlineData("{ \"sets\": { \"serve\": [{|#0:\"fs.wite\"|}] } }", "'fs.wite' is not a permission; did you mean 'fs.write'?")]
    [InlineData("{ \"sets\":\n { {|#0:\"child\"|}: [\"env\"] } }",
        "'child' cannot be the name of a set: it is empty, has a comma or a space, or is the name of a permission.")]
    [InlineData("{ \"sets\": { \"serve\": {|#0:true|} } }", "'[' is expected here.")]
    public Task WrongSet_ReportsItsWord(string text, string message) => new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();")
        .WithCatalog(text, "permissions.json")
        .Expecting(new DiagnosticResult(Rules.BadCatalogLine).WithLocation(0).WithArguments(message)).RunAsync();

    private static RuleTest<AfterDropAnalyzer> Analysis(string statements, string flush = "Console.WriteLine()") =>
        new(string.Format(Program, statements, flush));
}
