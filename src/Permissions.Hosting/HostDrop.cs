// The drop of a host, from its configuration to the moment when requests may pass.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Permissions.Hosting.Web;

namespace Permissions.Hosting;

internal sealed class HostDrop(PermissionDropOptions options, IServiceProvider services, ILoggerFactory loggers) : IHostedLifecycleService, IDisposable
{
    private static readonly DropOptions s_withStacks = new() { CaptureStacks = true };
    private readonly TaskCompletionSource _dropped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger _logger = loggers.CreateLogger("Permissions");
    private DenialEvents? _events;
    private SystemdMessages? _systemd;

    /// <summary>Whether the host told that it starts; hosts that are not the Generic Host never do.</summary>
    public bool IsStarting { get; private set; }

    /// <summary>Done when everything is dropped; cancelled when it never will be.</summary>
    public Task Dropped => _dropped.Task;

    /// <summary>What should be dropped by now, or when the host has started.</summary>
    public Permission Wanted { get; private set; }

    /// <summary>What the kernel has to hold; none where nobody said.</summary>
    public Permission Required => options.Required;

    // Before anything else starts: a word that nobody knows must not cost a half-started host.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        IsStarting = true;
        foreach (var section in options.Sections)
            ConfiguredDrops.Read(section, services, options);
        foreach (DropRequest request in options.Requests)
            Wanted |= request.Permissions;
        _events = new DenialEvents(_logger);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The host calls it when StartAsync of every hosted service is done, whatever their order, and says that it has started afterwards.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            Drop(cancellationToken);
            _dropped.TrySetResult();
        }
        catch
        {
            Close();
            throw;
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Close();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        Close();
        _events?.Dispose();
        _systemd?.Dispose();
    }

    public DropResult Now(IReadOnlyList<DropRequest> requests, Permission required)
    {
        foreach (DropRequest request in requests)
            Wanted |= request.Permissions;
        using Activity? activity = HostTelemetry.Source.StartActivity("permissions.drop");
        DropResult result;
        try
        {
            result = DropEngine.DropTogether(requests, required);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            throw;
        }

        HostTelemetry.Describe(activity, result);
        _logger.Standing(result.DropSite, HostTelemetry.Standing());
        foreach (PermissionOutcome outcome in result.Outcomes)
        {
            if (outcome.KernelGap is { Reason: var why })
                _logger.GuardAlone(PermissionName.Of(outcome.Permission), why);
        }

        foreach (OpenHandle open in result.StillOpen)
            _logger.StillOpen(open.Reason);
        return result;
    }

    private void Drop(CancellationToken cancellationToken)
    {
        if (options.WarmsUp)
        {
            foreach (WarmUpFailure cold in ProcessPermissions.WarmUp(cancellationToken))
                _logger.StaysCold(cold.ToString());
        }

        if (options.Audited != Permission.None)
            DropEngine.Audit(options.Audited, s_withStacks, options.AuditSite);
        if (options.Requests.Count == 0)
        {
            if (Wanted == Permission.None)
                _logger.NothingDropped(HostTelemetry.Standing());
            return;
        }

        if (!WebHost.IsHere || !WebHost.IsInTest(services))
        {
            _systemd = SystemdMessages.Open(Wanted, services, _logger);
            Now(options.Requests, options.Required);
            return;
        }

        // The process belongs to the tests, and a drop cannot be undone.
        _logger.OnlyAudited(PermissionName.Of(Wanted));
        DropEngine.Audit(Wanted, s_withStacks, options.Requests[0].Site);
    }

    // Once it is dropped, nothing closes it any more.
    private void Close() => _dropped.TrySetCanceled();
}
