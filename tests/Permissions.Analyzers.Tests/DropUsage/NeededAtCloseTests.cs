// PERM2011: what is opened before the drop and removed at its close, which the drop no longer allows.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Permissions.Analyzers.DropUsage;
using Permissions.Analyzers.Tests.Harness;
using Xunit;

namespace Permissions.Analyzers.Tests.DropUsage;

public sealed class NeededAtCloseTests
{
    private const string Listens = """kestrel.ListenUnixSocket("/run/shop/http.sock")""";

    [Theory]
    [InlineData("ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess)")]
    [InlineData("""ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/run/cart"])""")]
    // the entry belongs to the folder
    [InlineData("""ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/run/shop/http.sock"])""")]
    public Task SocketOutsideOfWhatIsKept_Reports(string drop) => Program($$"""{|#0:{{Listens}}|}""", "{|#1:" + drop + "|}")
        .Expecting(new DiagnosticResult(Rules.NeededAtClose).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("KestrelServerOptions.ListenUnixSocket", "fs.write", "Test0.cs:6",
                "lambda in Main → KestrelServerOptions.ListenUnixSocket"))
        .RunAsync();

    [Fact]
    public Task SocketOfAnOverload_DroppedByTheHost_Reports() => new RuleTest<DropUsageAnalyzer>("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        var builder = WebApplication.CreateBuilder(args);
        {|#2:builder.WebHost.ConfigureKestrel(kestrel => {|#0:kestrel.ListenUnixSocket("/run/shop/http.sock", listener => { })|})|};
        {|#1:ProcessPermissions.Drop(Permission.FileSystemWrite)|};
        builder.Build().Run();
        """, isWeb: true)
        .Expecting(new DiagnosticResult(Rules.NeededAtClose).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("KestrelServerOptions.ListenUnixSocket", "fs.write", "Test0.cs:5",
                "lambda in Main → KestrelServerOptions.ListenUnixSocket"))
        .RunAsync();

    [Theory]
    [InlineData(Listens, """ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/run/shop"])""")]
    [InlineData("kestrel.ListenUnixSocket(args[0])", """ProcessPermissions.DropExcept(Permission.FileSystemWrite, ["/run/shop"])""")]
    [InlineData(Listens, "ProcessPermissions.Drop(Permission.ChildProcess)")]
    [InlineData("kestrel.ListenLocalhost(5000)", "ProcessPermissions.Drop(Permission.FileSystemWrite)")]
    public Task SocketThatCanBeRemoved_StaysSilent(string listens, string drop) => Program(listens, drop).RunAsync();

    private static RuleTest<DropUsageAnalyzer> Program(string listens, string drop) => new($$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        var builder = WebApplication.CreateBuilder(args);
        {{(drop.Contains("#1") ? $"{{|#2:builder.WebHost.ConfigureKestrel(kestrel => {listens})|}}" : $"builder.WebHost.ConfigureKestrel(kestrel => {listens})")}};
        var app = builder.Build();
        {{drop}};
        app.Run();
        """, isWeb: true);
}
