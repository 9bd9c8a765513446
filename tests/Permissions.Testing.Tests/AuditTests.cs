// What a run of tests used after boot, the drop that it supports, and what the static analysis says beyond it.
using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Permissions.Testing.Tests;

public class AuditTests
{
    private const string Analysis = """
        {
          "format": "permissions-report/2",
          "uses": [
            { "phase": "startup", "permission": "child", "isServing": false, "path": [0] },
            { "phase": "runtime", "permission": "net.listen", "isServing": true, "path": [0] },
            { "phase": "runtime", "permission": "net.connect", "isServing": false, "path": [1, 2, 3] },
            { "phase": "runtime", "permission": "net.connect", "isServing": false, "path": [4, 3] },
            { "phase": "runtime", "permission": "fs.write", "isServing": false, "path": [5] }
          ],
          "steps": [
            { "name": "Main" }, { "name": "GET /far" }, { "name": "Relay.Send" }, { "name": "TcpClient.Connect" }, { "name": "GET /near" }, { "name": "POST /orders" }
          ]
        }
        """;

    // In a child, for an audit is that of the whole process.
    [Fact]
    public async Task InOneProcess_UsesAfterTheBeginAreRecorded_AndNothingIsRefused()
    {
        DroppedResult<string[]> result = await DroppedProcess.RunAsync(
            static string[] (string analysis) =>
            {
                string file = Path.Combine(Path.GetTempPath(), "analysis.json");
                File.WriteAllText(file, analysis);
                using AuditedRun run =
                    AuditedRun.Begin(Permission.FileSystemWrite | Permission.ChildProcess | Permission.Network | Permission.FileSystemRead);
                File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "");
                File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "");
                string[] told = [$"{run.Used}", $"{run.Uses.Count}", run.SuggestedDrop.Source];
                run.Dispose();
                File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), "");
                return [.. told, $"{run.Uses.Count}", run.Report(), run.Report(file)];
            },
            Analysis);
        string[] told = result.Value;
        Assert.Equal(["FileSystemWrite", "2"], told[..2]);
        Assert.Equal(
            "ProcessPermissions.WarmUp();\nProcessPermissions.Drop(Permission.ChildProcess | Permission.FileSystemRead | "
                + "Permission.NetworkConnect | Permission.NetworkListen);", told[2]);
        Assert.Equal("2", told[3]);
        Assert.Matches(
            @"^Used after boot, 2 times in all:\n(  FileSystemWrite, 1 times, in AuditTests\.InOneProcess\w+ \(AuditTests\.cs:\d+\)\n){2}Write this where start-up ends:\n\n    ProcessPermissions\.WarmUp\(\);\n    ProcessPermissions\.Drop\(", told[4]);
        Assert.Contains("Only calls with a guard were recorded.", told[4]);
        Assert.EndsWith("before you drop them, test these paths:\n  NetworkConnect: GET /near → TcpClient.Connect\n", told[5]);
        Assert.All(result.Denials, static use => Assert.True(use.IsAudited));
    }

    // As a suite with a server in its own process does.
    [Fact]
    public async Task ServerInTheSameProcess_IsToldByItsRequests()
    {
        DroppedResult<string[]> result = await DroppedProcess.RunAsync(static async () =>
        {
            await using WebApplication app = WebApplication.Create();
            app.Urls.Add("http://127.0.0.1:0");
            app.MapGet("/use/{number}", static (int number) => File.WriteAllText(Path.Combine(Path.GetTempPath(), "order"), number + ""));
            await app.StartAsync();
            using AuditedRun run = AuditedRun.Begin(Permission.FileSystemWrite);
            using HttpClient client = new();
            for (int i = 0; i < 3; i++)
                (await client.GetAsync($"{app.Urls.Single()}/use/{i % 2}?i={i}")).EnsureSuccessStatusCode();
            return (string[])[.. run.Uses.Select(static use => use.Request!), run.Report()];
        });
        Assert.Equal(["GET /use/0?i=0", "GET /use/1?i=1", "GET /use/0?i=2"], result.Value[..3]);
        Assert.Matches(@"  FileSystemWrite, 2 times, in AuditTests\.\S+ \(AuditTests\.cs:\d+\), during GET /use/0\n", result.Value[3]);
        Assert.Contains("Everything that was audited was used, so this run supports no drop.", result.Value[3]);
    }

    [Fact]
    public async Task BootedApplication_IsAudited_AndServesAsEver()
    {
        string data = Directory.CreateTempSubdirectory("orders-").FullName;
        try
        {
            await using DroppedApplication application = await DroppedApplication.StartAsync(
                "OrdersApi",
                new() { Arguments = [$"--Orders:DataFolder={data}"], Audited = Permission.FileSystemRead | Permission.DynamicCode });
            await application.Client.GetAsync("/health");
            await PermissionAssert.AllowedAsync(application, static client => client.GetAsync("/totals"));
            AuditedRun run = AuditedRun.Of(application);
            Assert.Equal(Permission.DynamicCode, run.Unused & Permission.DynamicCode);
            Assert.Contains("ProcessPermissions.Drop(", run.Report());
            Assert.All(run.Uses, static use => Assert.True(use.IsAudited));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task ApplicationWithoutAnAudit_IsRefused()
    {
        await using DroppedApplication application = await DroppedApplication.StartAsync("Permissions.Testing.Application");
        Assert.Contains("booted without an audit", Assert.Throws<ArgumentException>(() => AuditedRun.Of(application)).Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("""{ "format": "permissions-report/0", "uses": [] }""")]
    [InlineData("""{ "format": "permissions-report/2", "steps": [], "uses": [{ "phase": "runtime", "permission": "fs.wrte", "isServing": false, "path": [] }] }""")]
    [InlineData("""{ "format": "permissions-report/2", "steps": [], "uses": [{ "phase": "runtime", "permission": "fs.write", "isServing": false, "path": [0] }] }""")]
    public async Task FileThatIsNoReport_IsRefused_WithTheCommandThatWritesOne(string text)
    {
        DroppedResult<string> result = await DroppedProcess.RunAsync(
            static (string text) =>
            {
                string file = Path.Combine(Path.GetTempPath(), "analysis.json");
                File.WriteAllText(file, text);
                using AuditedRun run = AuditedRun.Begin(Permission.Worker);
                return Assert.Throws<InvalidDataException>(() => run.Report(file)).Message;
            },
            text);
        Assert.Contains("Write it with 'permissions report APP --format json --output FILE'.", result.Value);
    }
}
