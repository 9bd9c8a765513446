// What a configuration can do: drop more, audit, insist; and never less, and never a word that nobody knows.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Permissions.CompilerServices;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Starting;

public sealed class ConfigurationTests
{
    [KernelFact]
    public void Configuration_Narrows() => ChildProcess.Run(static async () =>
    {
        using IHost host =
            Worker("""{ "Permissions": { "Drop": ["child", "net.listen"], "DropExcept": { "fs.write": ["KEPT"] }, "Audit": ["net.connect"] } }""");
        await host.StartAsync();
        Assert.Equal(
            [Permission.FileSystemWrite, Permission.ChildProcess, Permission.NetworkListen, Permission.Diagnostics],
            ProcessPermissions.Status.Standings.Where(static one => !one.IsHeld).Select(static one => one.Permission));
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, ChildProcess.Own("file")));
        Assert.Equal("Permissions:Drop:0",
            ProcessPermissions.Status.Standings.Single(static one => one.Permission == Permission.ChildProcess).DropSite);
        Assert.Equal([Permission.NetworkConnect],
            ProcessPermissions.Status.Standings.Where(static one => one.IsAudited).Select(static one => one.Permission));
    });

    [KernelTheory]
    [InlineData("""{ "Permissions": { "Drop": [], "Audit": ["inspector"] } }""")]
    [InlineData("""{ "Permissions": { "DropExcept": { "fs.write": ["/", "KEPT"] }, "Audit": ["fs.write"] } }""")]
    [InlineData("""{ "Permissions": { "RequireKernel": [] } }""")]
    [InlineData("{ }")]
    public void Configuration_NeverWidens(string json) => ChildProcess.Run(static async arguments =>
    {
        using IHost host = Worker(arguments[0], static drop => drop.Drop(Permission.FileSystemWrite));
        await host.StartAsync();
        Assert.False(ProcessPermissions.Has(Permission.Diagnostics));
        Assert.False(ProcessPermissions.Has(Permission.FileSystemWrite, ChildProcess.Own("file")));
        Assert.ThrowsAny<UnauthorizedAccessException>(static () => File.WriteAllText(ChildProcess.Own("file"), ""));
    }, [json]);

    [KernelFact]
    public void Environment_NamesPermissionsInOneText() => ChildProcess.Run(
        static async () =>
        {
            using IHost host = Worker("{ }");
            await host.StartAsync();
            Assert.False(ProcessPermissions.Has(Permission.ChildProcess));
            Assert.False(ProcessPermissions.Has(Permission.NetworkListen));
        },
        ("Permissions__Drop", "child, net.listen"));

    [Theory]
    [InlineData("""{ "Permissions": { "Drop": ["child", "fs.wrte"] } }""", "Permissions:Drop:1",
        "There is no permission 'fs.wrte'. Did you mean 'fs.write'?")]
    [InlineData("""{ "Permissions": { "Audit": ["netconnect"] } }""", "Permissions:Audit:0", "Did you mean 'net.connect'?")]
    [InlineData("""{ "Permissions": { "RequireKernel": ["kid"] } }""", "Permissions:RequireKernel:0", "There is no permission 'kid'.")]
    [InlineData("""{ "Permissions": { "DropExept": { "fs.write": ["/"] } } }""", "Permissions:DropExept",
        "'DropExept' is not known here. Did you mean 'DropExcept'?")]
    [InlineData("""{ "Permissions": { "DropExcept": { "fs.writ": ["/"] } } }""", "Permissions:DropExcept:fs.writ",
        "Did you mean 'fs.write'?")]
    [InlineData("""{ "Permissions": { "DropExcept": { "child": ["/"] } } }""", "Permissions:DropExcept:child",
        "Only fs.read and fs.write can be kept for paths")]
    [InlineData("""{ "Permissions": { "DropExcept": { "fs.write": [""] } } }""", "Permissions:DropExcept:fs.write",
        "No resource is named")]
    [InlineData("""{ "Permissions": { "DropExcept": { "net.connect": ["443"] } } }""", "Permissions:DropExcept:net.connect",
        "'443' is not a port")]
    public void Word_ThatIsNotKnown_StopsTheStart_WithItsFileItsKeyAndTheNearest(string json, string key, string why) =>
        ChildProcess.Run(static async arguments =>
    {
        using IHost host = Worker(arguments[0]);
        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith(arguments[1] + " (", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("'settings.json'", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(arguments[2], wrong.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(StartUpWork.File), "other services had begun to start");
        Assert.All(ProcessPermissions.Status.Standings, static one => Assert.True(one.IsHeld));
    }, [json, key, why]);

    [Fact]
    public void Audit_IsLogged_WithTheStack_AndDeniesNothing() => ChildProcess.Run(static async () =>
    {
        await using Site site = await Site.StartAsync(static drop => drop.Audit(Permission.FileSystemWrite));
        GuardServices.Demand(Permission.FileSystemWrite, "/some/file");
        LogEntry entry = Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 6);
        Assert.Equal("fs.write", entry.Fields["Permission"]);
        Assert.Equal("/some/file", entry.Fields["Resource"]);
        Assert.Matches(@"^ConfigurationTests\.cs:\d+$", (string)entry.Fields["AuditSite"]!);
        Assert.Contains(nameof(ConfigurationTests), (string)entry.Fields["Stack"]!, StringComparison.Ordinal);
    });

    private static IHost Worker(string json, Action<IPermissionDropBuilder>? more = null)
    {
        File.WriteAllText(ChildProcess.Own("settings.json"), json.Replace("KEPT", Path.GetTempPath(), StringComparison.Ordinal));
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.SetBasePath(Path.GetTempPath()).AddJsonFile("settings.json");
        builder.Services.AddPermissionDrop().FromConfiguration(builder.Configuration.GetSection("Permissions"))
            .Drop(Permission.Diagnostics);
        if (more is not null)
            more(builder.Services.AddPermissionDrop());
        builder.Services.AddHostedService<StartUpWork>();
        return builder.Build();
    }
}
