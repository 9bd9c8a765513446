// Audit tells what a drop would deny and denies nothing; events tell each denial once and a call that goes on never.
using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Permissions.CompilerServices;
using Permissions.Tests.Harness;
using Xunit;

namespace Permissions.Tests.Events;

public class AuditTests
{
    [Fact]
    public void Line52_Audit_TellsWhatDropWouldDenyAndThrowsNowhere() => ChildProcess.Run(static () =>
    {
        (Permission Permission, string? Resource)[] script =
        [
            (Permission.FileSystemWrite, "/a"), (Permission.FileSystemWrite, null), (Permission.FileSystemRead, "/b"),
            (Permission.FileSystem, "/c"), (Permission.ChildProcess, "git"), (Permission.Environment, "HOME"),
        ];
        List<PermissionDenial> told = [];
        PermissionEvents.Denied += (_, denial) => told.Add(denial);
        ProcessPermissions.Audit(Permission.FileSystemWrite | Permission.ChildProcess);
        foreach ((Permission permission, string? resource) in script)
        {
            GuardServices.Demand(permission, resource);
            Assert.True(ProcessPermissions.Has(permission));
        }

        (Permission, string?)[] audited = [.. told.Select(static denial => (denial.Permission, denial.Resource))];
        Assert.All(told, static denial => Assert.True(denial.IsAudited));
        Assert.All(told, static denial => Assert.StartsWith("AuditTests.cs:", denial.DropSite));
        told.Clear();

        ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.ChildProcess,
            new DropOptions { Enforcement = Enforcement.GuardOnly });
        foreach ((Permission permission, string? resource) in script)
            _ = Record.Exception(() => GuardServices.Demand(permission, resource));
        Assert.Equal(audited, told.Select(static denial => (denial.Permission, denial.Resource)));
        Assert.Equal(4, audited.Length);
        Assert.All(told, static denial => Assert.False(denial.IsAudited));
    });

    [Fact]
    public void Line53_EnforceOneAuditAnother_InOneProcess() => ChildProcess.Run(static () =>
    {
        List<PermissionDenial> told = [];
        PermissionEvents.Denied += (_, denial) => told.Add(denial);
        ProcessPermissions.Drop(Permission.ChildProcess, new DropOptions { Enforcement = Enforcement.GuardOnly });
        ProcessPermissions.Audit(Permission.Worker);
        GuardServices.Demand(Permission.Worker);
        Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.ChildProcess, "git"));
        GuardServices.Demand(Permission.FileSystemRead, "/x");
        Assert.Equal([(Permission.Worker, true), (Permission.ChildProcess, false)],
            told.Select(static denial => (denial.Permission, denial.IsAudited)));
        Assert.True(ProcessPermissions.Status.Standings.Single(static standing => standing.Permission == Permission.Worker).IsAudited);
    });

    [KernelFact]
    public void Line54_OneEventPerDenialAndDrop_NoneForAllowedCallsOrQuestions() => ChildProcess.Run(static () =>
    {
        string kept = Directory.CreateDirectory(ChildProcess.Own("kept")).FullName;
        List<PermissionDenial> denials = [];
        List<DropResult> drops = [];
        PermissionEvents.Denied += (_, denial) => denials.Add(denial);
        PermissionEvents.Dropped += (_, drop) => drops.Add(drop);
        GuardServices.Demand(Permission.FileSystemWrite, "/x");
        Assert.Empty(denials);

        DropResult narrowed = ProcessPermissions.DropExcept(Permission.FileSystemRead, [kept],
            new DropOptions { Enforcement = Enforcement.GuardOnly });
        GuardServices.Demand(Permission.FileSystemRead, Path.Combine(kept, "a"));
        _ = ProcessPermissions.Has(Permission.FileSystemRead, "/etc");
        _ = ProcessPermissions.Has(Permission.FileSystemRead);
        Assert.Empty(denials);
        Assert.Same(narrowed, Assert.Single(drops));

        _ = Record.Exception(() => GuardServices.Demand(Permission.FileSystemRead, "/etc/passwd"));
        PermissionDenial guard = Assert.Single(denials);
        Assert.Equal((Permission.FileSystemRead, "/etc/passwd", EnforcementLayer.Guard, null),
            (guard.Permission, guard.Resource, guard.Layer, guard.Stack));

        denials.Clear();
        ProcessPermissions.DropExcept(Permission.FileSystemRead, [kept],
            new DropOptions { Enforcement = Enforcement.GuardOnly, CaptureStacks = true });
        drops.RemoveAt(1);
        Assert.NotNull(GuardServices.Denied(Permission.FileSystemRead, "/etc/passwd"));
        Assert.Contains(nameof(Line54_OneEventPerDenialAndDrop_NoneForAllowedCallsOrQuestions), Assert.Single(denials).Stack);

        denials.Clear();
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Exception refused = Record.Exception(() => File.WriteAllText(Path.Combine(kept, "a"), "x"));
        Assert.True(Refused.IsDenial(refused));
        Assert.NotNull(Refused.Denial(refused)); // asked twice, told once
        PermissionDenial kernel = Assert.Single(denials);
        Assert.Equal((Permission.FileSystemWrite, EnforcementLayer.Kernel), (kernel.Permission, kernel.Layer));
        Assert.Equal(2, drops.Count);
    });

    [Fact]
    public void Line55_HandlerThatViolatesItself_NeitherRecursesNorDeadlocks() => ChildProcess.Run(static () =>
    {
        int told = 0, refusedInside = 0;
        PermissionEvents.Denied += (_, _) =>
        {
            told++;
            if (Record.Exception(() => GuardServices.Demand(Permission.FileSystemWrite, "/log")) is PermissionDeniedException)
                refusedInside++;
            ProcessPermissions.Drop(Permission.Worker, new DropOptions { Enforcement = Enforcement.GuardOnly }); // takes the drop's lock

            // Another thread that is denied meanwhile is told of on its own.
            Task.Run(static () => ProcessPermissions.Has(Permission.FileSystemWrite)).Wait();
        };
        PermissionEvents.Denied += static (_, _) => throw new InvalidOperationException("a broken handler");
        PermissionEvents.Dropped += static (_,
            _) => ProcessPermissions.Drop(Permission.DynamicCode, new DropOptions { Enforcement = Enforcement.GuardOnly });
        Task run = Task.Run(static () =>
        {
            ProcessPermissions.Drop(Permission.FileSystemWrite, new DropOptions { Enforcement = Enforcement.GuardOnly });
            for (int i = 0; i < 10; i++)
                Assert.Throws<PermissionDeniedException>(() => GuardServices.Demand(Permission.FileSystemWrite, "/x"));
        });
        Assert.True(run.Wait(TimeSpan.FromSeconds(20)), "Deadlock.");
        Assert.Equal((10, 10), (told, refusedInside));
        Assert.False(ProcessPermissions.Has(Permission.Worker));
        Assert.False(ProcessPermissions.Has(Permission.DynamicCode));
    });

    [KernelFact]
    public void Line56_MetricsEventSourceAndJsonLines_AllTell() => ChildProcess.Run(static () =>
    {
        List<string> measured = [], sourced = [];
        using MeterListener meter = new();
        meter.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Permissions")
                listener.EnableMeasurementEvents(instrument);
        };
        meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            measured.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}"));
        meter.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured.Add($"{instrument.Name} {value > 0}"));
        meter.Start();
        using Listener source = new(sourced);
        using FileStream log = new(ChildProcess.Own("log.jsonl"), FileMode.Append);
        using (PermissionEvents.WriteTo(log))
        {
            ProcessPermissions.Audit(Permission.Worker);
            ProcessPermissions.Drop(Permission.FileSystemWrite);
            GuardServices.Demand(Permission.Worker);
            _ = Record.Exception(() => GuardServices.Demand(Permission.FileSystemWrite, "/x \"quoted\""));
            _ = ProcessPermissions.Has(Permission.FileSystemWrite, "/asked");
        }

        _ = Record.Exception(() => GuardServices.Demand(Permission.FileSystemWrite, "/after"));
        Assert.Equal(
            ["permissions.drops 1 fs.write Both", "permissions.drop.duration True", "permissions.denials 1 worker Guard True",
                "permissions.denials 1 fs.write Guard False", "permissions.denials 1 fs.write Guard False"],
            measured);
        Assert.Equal(["Dropped", "Audited worker", "Denied fs.write", "Asked fs.write", "Denied fs.write"], sourced);

        JsonElement[] lines = [
            .. File.ReadAllLines(ChildProcess.Own("log.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["start", "drop", "audited", "denied"], lines.Select(static line => line.GetProperty("event").GetString()));
        Assert.Equal("permissions-audit/1", lines[0].GetProperty("format").GetString());
        lines = lines[1..];
        Assert.Contains("AuditTests.cs:line ", lines[1].GetProperty("stack").GetString()!.Split('\n')[0]); // the caller comes first
        Assert.Equal("Both", lines[0].GetProperty("permissions")[0].GetProperty("layer").GetString());
        Assert.Equal("/x \"quoted\"", lines[2].GetProperty("resource").GetString());
        Assert.StartsWith("AuditTests.cs:", lines[2].GetProperty("dropSite").GetString());
    });

    [KernelFact]
    public void Events_ReadDroppedWithoutWarmUp_StillTold()
    {
        string log = ChildProcess.Run(static () =>
        {
            using FileStream stream = new(ChildProcess.Own("log.jsonl"), FileMode.Append);
            PermissionEvents.WriteTo(stream);
            Stream console = Console.OpenStandardOutput();
            PermissionEvents.WriteTo(console);
            ProcessPermissions.Drop(Permission.FileSystem | Permission.NativeCode);
            _ = GuardServices.Denied(Permission.FileSystemRead, "/told");
        });
        Assert.Contains("\"resource\":\"/told\"", log);
        Assert.Contains("\"event\":\"drop\"", log);
    }

    private sealed class Listener(List<string> told) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource source)
        {
            if (source.Name == "Permissions")
                EnableEvents(source, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs written)
        {
            if (written.EventSource.Name != "Permissions" || told is null)
                return;
            string first = written.EventName == "Dropped" ? "" : " " + written.Payload![0];
            lock (told)
                told.Add(written.EventName + first);
        }
    }
}
