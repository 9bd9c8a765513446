// Drops that nobody wrote: a program is read as if it dropped right before it starts to serve.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.AfterDrop;
using Permissions.Analyzers.CatalogFiles;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.AfterDrop;

public sealed class AssumedDropTests
{
    private const string Service = """
        using Microsoft.AspNetCore.Builder;

        File.WriteAllText("boot", "");
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => File.Delete("a"));
        app.Run();
        """;

    [Theory]
    [InlineData("fs.write")]
    [InlineData("child,fs.write")]
    [InlineData("fs")]
    public Task Service_AssumedToDrop_Reports(string permissions) => new RuleTest<AfterDropAnalyzer>("""
        using Microsoft.AspNetCore.Builder;

        File.WriteAllText("boot", "");
        var app = WebApplication.CreateBuilder(args).Build();
        {|#2:app.MapGet("/a", () => {|#0:File.Delete("a")|})|};
        {|#1:app.Run()|};
        """, isWeb: true, knowsPermissions: false).AssumingDrop(permissions)
        .Expecting(new DiagnosticResult(Rules.FileSystemWrite).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("File.Delete", "fs.write", "Test0.cs:6 (assumed)", "GET /a → File.Delete")).RunAsync();

    [Theory]
    [InlineData("child")]
    [InlineData("fs.read,net")]
    [InlineData("")]
    public Task Service_AssumedToDropOthers_StaysSilent(string permissions) =>
        new RuleTest<AfterDropAnalyzer>(Service, isWeb: true, knowsPermissions: false).AssumingDrop(permissions).RunAsync();

    [Fact]
    public Task MisspeltName_Reports() =>
        new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();", knowsPermissions: false).AssumingDrop("fs.wite,child")
        .Expecting(new DiagnosticResult(Rules.BadCatalogLine).WithNoLocation()
            .WithArguments("PermissionsAssumeDrop names 'fs.wite', which is not a permission; did you mean 'fs.write'?")).RunAsync();

    [Fact]
    public Task NamesWithSpacesAndSemicolons_StaySilent() =>
        new RuleTest<CatalogFileAnalyzer>("Console.WriteLine();", knowsPermissions: false).AssumingDrop("fs.write, child worker")
            .RunAsync();
}
