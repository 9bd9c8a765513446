// The options of a drop are options as others are: configured, bound, validated and changed afterwards, and wrong ones stop the start.
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

public sealed class OptionsTests
{
    [Theory]
    [InlineData("in the registration")]
    [InlineData("configured before")]
    [InlineData("configured afterwards")]
    [InlineData("post-configured")]
    [InlineData("bound by short names")]
    [InlineData("bound by the names in code")]
    [InlineData("bound by the name of a set")]
    public void Options_SetByWhateverSetsOptions_AreDropped(string way) => ChildProcess.Run(static async arguments =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        switch (arguments[0])
        {
            case "in the registration":
                builder.Services.AddPermissionDrop(static options => options.Drop = Permission.ChildProcess | Permission.Worker);
                break;
            case "configured before":
                builder.Services.Configure<PermissionDropOptions>(static options =>
                    options.Drop = Permission.ChildProcess | Permission.Worker).AddPermissionDrop();
                break;
            case "configured afterwards":
                builder.Services.AddPermissionDrop().Services.Configure<PermissionDropOptions>(static options =>
                    options.Drop = Permission.ChildProcess | Permission.Worker);
                break;
            case "post-configured":
                builder.Services.AddPermissionDrop().Services.PostConfigure<PermissionDropOptions>(static options =>
                    options.Drop = Permission.ChildProcess | Permission.Worker);
                break;
            case "bound by short names":
                Bind(builder, ("Drop", "child, worker"));
                break;
            case "bound by the name of a set": // of the permissions.json beside the program
                Bind(builder, ("Drop", "serve"));
                break;
            default:
                Bind(builder, ("Drop", "ChildProcess, Worker"));
                break;
        }

        using IHost host = builder.Build();
        Assert.Equal(Permission.ChildProcess | Permission.Worker,
            host.Services.GetRequiredService<IOptions<PermissionDropOptions>>().Value.Drop);
        await host.StartAsync();
        Assert.Equal([Permission.ChildProcess, Permission.Worker], Dropped());
        Assert.Equal("PermissionDropOptions", ProcessPermissions.Status.Standings.First(static one => !one.IsHeld).DropSite);
    }, [way]);

    [Theory]
    [InlineData("builder")]
    [InlineData("configuration")]
    public void NamedSet_OfThePermissionsJsonBesideTheProgram_IsDropped(string way) => ChildProcess.Run(static async arguments =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("Permissions:Drop:0", "serve")]);
        _ = arguments[0] == "builder" ? builder.Services.AddPermissionDrop().Drop("serve")
            : builder.Services.AddPermissionDrop().FromConfiguration(builder.Configuration.GetSection("Permissions"));
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.Equal([Permission.ChildProcess, Permission.Worker], Dropped());
    }, [way]);

    [KernelFact]
    public void EveryOption_IsBound_AndHolds() => ChildProcess.Run(static async () =>
    {
        string kept = ChildProcess.Own("kept"), audit = ChildProcess.Own("audit.jsonl");
        Directory.CreateDirectory(kept);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        Bind(
            builder, ("Drop", "child"), ("DropExcept:fs.write:0", kept), ("Audit", "net.connect"), ("RequireKernel", "child,fs.write"),
            ("WarmUp", "true"),
            ("AuditFile", audit), ("DenialStatusCode", "503"));
        using IHost host = builder.Build();
        await host.StartAsync();
        PermissionDropOptions options = host.Services.GetRequiredService<IOptions<PermissionDropOptions>>().Value;
        Assert.Equal((true, 503), (options.WarmUp, options.DenialStatusCode));
        Assert.Equal([Permission.FileSystemWrite, Permission.ChildProcess], Dropped());
        Assert.True(ProcessPermissions.Has(Permission.FileSystemWrite, kept + "/file"));
        Assert.Equal("PermissionDropOptions.DropExcept[\"fs.write\"]",
            ProcessPermissions.Status.Standings.Single(static one => one.Permission == Permission.FileSystemWrite).DropSite);
        Assert.NotNull(GuardServices.Denied(Permission.ChildProcess, "/bin/true"));
        Assert.Null(GuardServices.Denied(Permission.NetworkConnect, "far"));
        await host.StopAsync();
        host.Dispose();
        string[] lines = await File.ReadAllLinesAsync(audit);
        Assert.Contains(lines, static line => line.Contains("/bin/true", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Contains("\"far\"", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("Drop", "fs.wrte", "Did you mean 'fs.write'?")]
    [InlineData("DropExcept:fs.wrte:0", "/", "DropExcept:fs.wrte: There is no permission 'fs.wrte'. Did you mean 'fs.write'?")]
    [InlineData("DropExcept:net.connect:0", "443", "DropExcept:net.connect: '443' is not a port.")]
    [InlineData("DenialStatusCode", "200", "DenialStatusCode: 200 is not a status from 400 to 599.")]
    [InlineData("Drop", "4096", "4096")]
    public void ValueThatIsWrong_StopsTheStart_BeforeAnythingHasStarted(string key, string value, string why) =>
        ChildProcess.Run(static async arguments =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        Bind(builder, (arguments[0], arguments[1]));
        builder.Services.AddHostedService<StartUpWork>();
        using IHost host = builder.Build();
        Exception wrong = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());
        Assert.Contains(arguments[2], wrong.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(StartUpWork.File), "other services had begun to start");
        Assert.Empty(Dropped());
    }, [key, value, why]);

    [Theory]
    [InlineData("DenialStatusCode", "200", "Permissions:DenialStatusCode (", "'200'")]
    [InlineData("DenialStatusCode", "many", "Permissions:DenialStatusCode (", "'many' is not a status")]
    [InlineData("WarmUp", "perhaps", "Permissions:WarmUp (", "'perhaps' is neither true nor false")]
    public void ValueInTheConfiguration_ThatIsWrong_IsNamedWithItsKey(string key, string value, string where, string why) =>
        ChildProcess.Run(static async arguments =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("Permissions:" + arguments[0], arguments[1])]);
        builder.Services.AddPermissionDrop().FromConfiguration(builder.Configuration.GetSection("Permissions"));
        using IHost host = builder.Build();
        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith(arguments[2], wrong.Message, StringComparison.Ordinal);
        Assert.Contains(arguments[3], wrong.Message, StringComparison.Ordinal);
        Assert.EndsWith("The host does not start.", wrong.Message, StringComparison.Ordinal);
    }, [key, value, where, why]);

    [Fact]
    public void ValidationOfTheUser_IsAsked() => ChildProcess.Run(static async () =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddPermissionDrop().Drop(Permission.Worker).Services.AddOptions<PermissionDropOptions>()
            .Validate(static options => options.RequireKernel != Permission.None, "our policy wants the kernel");
        using IHost host = builder.Build();
        OptionsValidationException wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal("our policy wants the kernel", wrong.Message);
        Assert.Empty(Dropped());
    });

    [Fact]
    public void Builder_IsNotUndoneByOptions_ThatComeAfterwards() => ChildProcess.Run(static async () =>
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddPermissionDrop()
            .Drop(Permission.Worker).Services.Configure<PermissionDropOptions>(static options => options.Drop = Permission.ChildProcess);
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.Equal([Permission.ChildProcess, Permission.Worker], Dropped());
    });

    private static void Bind(HostApplicationBuilder builder, params (string Key, string Value)[] values)
    {
        builder.Configuration.AddInMemoryCollection(
            values.Select(static one => KeyValuePair.Create("Drops:" + one.Key, (string?)one.Value)));
        builder.Services.AddPermissionDrop().Services.Configure<PermissionDropOptions>(builder.Configuration.GetSection("Drops"));
    }

    private static Permission[] Dropped() =>
        [.. ProcessPermissions.Status.Standings.Where(static one => !one.IsHeld).Select(static one => one.Permission)];
}
