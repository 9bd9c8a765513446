// What an operator sees of the drop: the line at the start, the health check, the trace, the gauge.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Permissions.Hosting.Tests.Harness;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Hosting.Tests.Watching;

public sealed class WatchTests
{
    [KernelFact]
    public void StartLine_SaysInOneSentence_WhatIsHeldByWhat() => ChildProcess.Run(static async () =>
    {
        // both drops on one line, so that the message names one place
        await using Site site = await Site.StartAsync(static drop =>
            drop.Drop(Permission.ChildProcess | Permission.Worker).DropExcept(Permission.FileSystemWrite, [Path.GetTempPath()]));
        LogEntry entry = Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 1);
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.Matches(
            @"^Permissions are dropped at WatchTests\.cs:\d+: guard and kernel refuse fs\.write except in \S+, child; the guard alone refuses worker; "
            + @"still held are fs\.read, net\.connect, net\.listen, env, addon, dynamic, inspector\.$",
            entry.Message);
        LogEntry alone = Assert.Single(site.Log.Ours, static entry => entry.Event.Id == 2);
        Assert.Equal("worker", alone.Fields["Permission"]);
    });

    [Fact]
    public void StartLine_OfAHostThatDropsNothing_SaysSo() => ChildProcess.Run(static async () =>
    {
        await using Site site = await Site.StartAsync(static drop => drop.Audit(Permission.ChildProcess));
        LogEntry entry = Assert.Single(site.Log.Ours);
        Assert.Equal(
            "This host drops no permissions: audited are child; still held are fs.write, child, worker, fs.read, net.connect, net.listen, "
                + "env, addon, dynamic, inspector.", entry.Message);
    });

    [KernelTheory]
    [InlineData("kernel", HealthStatus.Healthy)]
    [InlineData("guard", HealthStatus.Degraded)]
    [InlineData("guard, accepted", HealthStatus.Healthy)]
    [InlineData("nothing", HealthStatus.Healthy)]
    public void HealthCheck_TellsWhoHoldsWhatIsDropped(string what, HealthStatus expected) => ChildProcess.Run(static async arguments =>
    {
        await using Site site = await Site.StartAsync(
            drop => _ = arguments[0] switch
            {
                "kernel" => drop.Drop(Permission.FileSystemWrite),
                "guard" => drop.Drop(Permission.FileSystemWrite | Permission.Worker),
                "guard, accepted" => drop.Drop(Permission.FileSystemWrite | Permission.Worker).RequireKernel(Permission.FileSystemWrite),
                _ => drop,
            },
            static app => app.MapHealthChecks("/health"),
            static services => services.AddHealthChecks().AddPermissionDrop());
        HealthReportEntry entry = await CheckAsync(site);
        Assert.Equal(arguments[1], entry.Status.ToString());
        Assert.Equal(arguments[1], await (await site.GetAsync("/health")).Content.ReadAsStringAsync());
        if (arguments[0] == "guard")
        {
            Assert.Equal("worker is held by the guard alone", entry.Description);
            Assert.Equal(["fs.write", "worker"], entry.Data.Keys);
        }
    }, [what, expected.ToString()]);

    [Fact]
    public async Task HealthCheck_IsOnlyThereWhereItIsAskedFor_UnderTheNameThatIsGiven()
    {
        ServiceCollection services = new();
        services.AddLogging().AddPermissionDrop().Services.AddHealthChecks()
            .AddPermissionDrop("privileges", HealthStatus.Unhealthy, ["ready"]);
        await using ServiceProvider provider = services.BuildServiceProvider();
        HealthCheckRegistration one = Assert.Single(provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(("privileges", HealthStatus.Unhealthy, "ready"), (one.Name, one.FailureStatus, Assert.Single(one.Tags)));

        ServiceCollection without = new();
        without.AddOptions().AddPermissionDrop().Services.AddHealthChecks();
        await using ServiceProvider none = without.BuildServiceProvider();
        Assert.Empty(none.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
    }

    // Asked by a service that starts with the host, before the drop.
    [Fact]
    public void HealthCheck_BeforeTheDrop_IsDegraded() => ChildProcess.Run(static async () =>
    {
        await using Site site = await Site.StartAsync(
            static drop => drop.Drop(Permission.Worker).RequireKernel(Permission.ChildProcess),
            services: static services => services.AddSingleton<Asking>()
                .AddHostedService(static provider => provider.GetRequiredService<Asking>()).AddHealthChecks().AddPermissionDrop());
        HealthReportEntry before = site.App.Services.GetRequiredService<Asking>().Answer;
        Assert.Equal(HealthStatus.Degraded, before.Status);
        Assert.Equal("worker should be dropped and is held", before.Description);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(site)).Status);
    });

    [KernelFact]
    public void Trace_HasTheDrop_AndTheDenialsOfItsRequests() => ChildProcess.Run(static async () =>
    {
        List<Activity> stopped = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name is "Permissions" or "Microsoft.AspNetCore",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (stopped)
                    stopped.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using Site site = await Site.StartAsync(
            static drop => drop.Drop(Permission.FileSystemWrite),
            static app => app.MapGet("/", static () => File.WriteAllText(ChildProcess.Own("file"), "")));
        Activity drop = Assert.Single(stopped, static one => one.OperationName == "permissions.drop");
        Assert.Equal("fs.write", drop.GetTagItem("permissions.dropped"));
        Assert.Equal("Both", drop.GetTagItem("permissions.layer"));
        await site.GetAsync("/");
        await site.App.StopAsync();
        ActivityEvent denied =
            Assert.Single(stopped.Where(static one => one.Source.Name == "Microsoft.AspNetCore").SelectMany(static one => one.Events),
                static one => one.Name == "permissions.denied");
        Assert.Equal("fs.write", denied.Tags.Single(static tag => tag.Key == "permission").Value);
        Assert.Equal("Kernel", denied.Tags.Single(static tag => tag.Key == "layer").Value);
    });

    [KernelFact]
    public void Meter_HasAGaugeOfWhatIsHeld_BesideTheCountersOfTheLibrary() => ChildProcess.Run(static async () =>
    {
        Dictionary<string, int> held = [];
        HashSet<string> names = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name != "Permissions")
                return;
            names.Add(instrument.Name);
            listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) => held[(string)tags[0].Value!] = value);
        listener.Start();
        await using Site site = await Site.StartAsync(static drop => drop.Drop(Permission.FileSystemWrite));
        listener.RecordObservableInstruments();
        Assert.Equal(10, held.Count);
        Assert.Equal(0, held["fs.write"]);
        Assert.Equal(9, held.Values.Sum());
        Assert.Superset(new HashSet<string> { "permissions.held", "permissions.denials", "permissions.drops",
            "permissions.drop.duration" }, names);
    });

    private static Task<HealthReportEntry> CheckAsync(Site site) => CheckAsync(site.App.Services.GetRequiredService<HealthCheckService>());

    private static async Task<HealthReportEntry> CheckAsync(HealthCheckService checks) =>
        (await checks.CheckHealthAsync()).Entries["permissions"];

    private sealed class Asking(HealthCheckService checks) : IHostedService
    {
        public HealthReportEntry Answer { get; private set; }

        public async Task StartAsync(CancellationToken cancellationToken) => Answer = await CheckAsync(checks);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
