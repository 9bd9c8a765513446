// A suppressed finding is reported as suppressed, so that IDE0079 can find unused suppressions.
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class SuppressionTests
{
    private const string Attribute =
        "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Permissions\", \"PERM1001\", Justification = \"the guard refuses it\")]";

    [Theory]
    [InlineData("#pragma warning disable PERM1001 // the guard refuses it", "File.Delete(\"a\");", "#pragma warning restore PERM1001")]
    [InlineData("", "File.Delete(\"a\");", "", Attribute)]
    public async Task SuppressionOfAFinding_LeavesItFoundAndSuppressed(string before, string call, string after, string attribute = "") =>
        Assert.Equal([("PERM1001", true)],
            await FoundAsync(before, call, after, attribute, "ProcessPermissions.Drop(Permission.FileSystemWrite);"));

    [Theory]
    [InlineData("#pragma warning disable PERM1001 // no longer true", "File.ReadAllText(\"a\");", "#pragma warning restore PERM1001")]
    [InlineData("", "File.ReadAllText(\"a\");", "", Attribute)]
    public async Task SuppressionOfNothing_IsOneOfNoFinding(string before, string call, string after, string attribute = "") =>
        Assert.Empty(await FoundAsync(before, call, after, attribute, "ProcessPermissions.Drop(Permission.FileSystemWrite);"));

    [Theory]
    [InlineData("#pragma warning disable PERM1002 // of another rule", "File.Delete(\"a\");", "#pragma warning restore PERM1002")]
    [InlineData("#pragma warning disable PERM1001", "", "#pragma warning restore PERM1001\nFile.Delete(\"a\");")]
    public async Task SuppressionBesideAFinding_HidesNothing(string before, string call, string after) =>
        Assert.Equal([("PERM1001", false)],
            await FoundAsync(before, call, after, "", "ProcessPermissions.Drop(Permission.FileSystemWrite);"));

    // Where the drop is taken back, the suppression is left over, and nothing is found that it could suppress.
    [Fact]
    public async Task SuppressionThatIsLeftOver_WhenTheDropIsGone_IsOneOfNoFinding() =>
        Assert.Empty(await FoundAsync("", "File.Delete(\"a\");", "", Attribute, "_ = Permission.FileSystemWrite;"));

    private static async Task<(string, bool)[]> FoundAsync(string before, string call, string after, string attribute, string drop)
    {
        var compilation = CompilerRun.Compile($$"""
            using System.IO;
            using Permissions;

            {{drop}}
            Store.Save();

            static class Store
            {
                {{attribute}}
                public static void Save()
                {
            {{before}}
                    {{call}}
            {{after}}
                }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
        var options = new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: true,
            logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await compilation.WithAnalyzers([new AfterDropAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(one => (one.Id, one.IsSuppressed))];
    }
}
