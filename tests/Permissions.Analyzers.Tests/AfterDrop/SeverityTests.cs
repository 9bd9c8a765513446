// Severities that a project sets, as the compiler applies them: the test library turns every rule on and so cannot show it.
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class SeverityTests
{
    private const string Program = """
        using System.IO;
        using Permissions;

        ProcessPermissions.Drop(Permission.FileSystemWrite);
        File.Delete("a");
        """;

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public async Task SeverityInEditorConfig_IsThatOfTheReport_Reports(string written, DiagnosticSeverity expected)
    {
        var found = Assert.Single(await Report($"root = true\n[*.cs]\ndotnet_diagnostic.PERM1001.severity = {written}\n"));
        Assert.Equal(("PERM1001", expected), (found.Id, found.Severity));
    }

    [Fact]
    public async Task RuleTurnedOff_StaysSilent() =>
        Assert.Empty(await Report("root = true\n[*.cs]\ndotnet_diagnostic.PERM1001.severity = none\n"));

    [Fact]
    public async Task OtherRuleTurnedOff_ChangesNothing_Reports() =>
        Assert.Equal(DiagnosticSeverity.Warning,
            Assert.Single(await Report("root = true\n[*.cs]\ndotnet_diagnostic.PERM1002.severity = none\n")).Severity);

    [Fact]
    public async Task WarningsAsErrors_MakeAnError_Reports()
    {
        var compilation = CompilerRun.Compile(Program);
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        Assert.Equal(DiagnosticSeverity.Error,
            Assert.Single(await CompilerRun.AnalyzeAsync(compilation, [new AfterDropAnalyzer()])).Severity);
    }

    private static async Task<ImmutableArray<Diagnostic>> Report(string editorConfig) =>
        (await CompilerRun.AnalyzeAsync(CompilerRun.Compile(Program).WithEditorConfig(editorConfig), [new AfterDropAnalyzer()]))
            .Where(found => !found.IsSuppressed).ToImmutableArray();
}
