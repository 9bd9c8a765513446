// The drop of a host, from its configuration to the moment when requests may pass.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Permissions.CompilerServices;
using Permissions.Hosting.Web;

namespace Permissions.Hosting;

internal sealed class HostDrop(IOptions<PermissionDropOptions> settings, IServiceProvider services, ILoggerFactory loggers)
    : IHostedLifecycleService, IDisposable
{
    private static readonly DropOptions s_withStacks = new() { CaptureStacks = true };
    private readonly TaskCompletionSource _dropped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger _logger = loggers.CreateLogger("Permissions");
    private DenialEvents? _events;
    private SystemdMessages? _systemd;
    private FileStream? _auditFile;
    private IDisposable? _auditLines;

    /// <summary>Whether the host told that it starts; hosts that are not the Generic Host never do.</summary>
    public bool IsStarting { get; private set; }

    /// <summary>Done when everything is dropped; cancelled when it never will be.</summary>
    public Task Dropped => _dropped.Task;

    /// <summary>What should be dropped by now, or when the host has started.</summary>
    public Permission Requested { get; private set; }

    /// <summary>What the kernel has to hold; none where nobody said.</summary>
    public Permission Required => settings.Value.RequireKernel;

    // Before anything else starts: a file that cannot be opened must not cost a half-started host.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        IsStarting = true;
        foreach (DropRequest request in Requests())
            Requested |= request.Permissions;
        _events = new DenialEvents(_logger);
        if (settings.Value.AuditFile is { Length: > 0 } file)
        {
            _auditFile = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            _auditLines = PermissionEvents.WriteTo(_auditFile);
        }

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
        _auditLines?.Dispose();
        _auditFile?.Dispose();
    }

    public DropResult Now(IReadOnlyList<DropRequest> requests, Permission required)
    {
        foreach (DropRequest request in requests)
            Requested |= request.Permissions;
        using Activity? activity = HostTelemetry.Source.StartActivity("permissions.drop");
        DropResult result;
        try
        {
            result = DropServices.DropTogether(requests, required);
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

    // The builder names places; the values of the options have none.
    private List<DropRequest> Requests()
    {
        const string site = nameof(PermissionDropOptions);
        PermissionDropOptions options = settings.Value;
        List<DropRequest> requests = [.. options.Requests];
        if (options.Drop != Permission.None)
            requests.Add(new DropRequest(options.Drop, null, site));
        foreach ((string name, IList<string> paths) in options.DropExcept)
            requests.Add(new DropRequest(PermissionName.Parse(name), [.. paths], $"{site}.{nameof(options.DropExcept)}[\"{name}\"]"));
        return requests;
    }

    private void Drop(CancellationToken cancellationToken)
    {
        PermissionDropOptions options = settings.Value;
        List<DropRequest> requests = Requests();
        if (options.WarmUp)
        {
            foreach (WarmUpFailure cold in ProcessPermissions.WarmUp(cancellationToken))
                _logger.StaysCold(cold.ToString());
        }

        if (options.Audit != Permission.None)
            DropServices.Audit(
                options.Audit, s_withStacks, options.AuditSite ?? $"{nameof(PermissionDropOptions)}.{nameof(options.Audit)}");
        if (requests.Count == 0)
        {
            if (Requested == Permission.None)
                _logger.NothingDropped(HostTelemetry.Standing());
            return;
        }

        if (!WebHost.IsHere || !WebHost.IsInTest(services))
        {
            _systemd = SystemdMessages.Open(Requested, services, _logger);
            Now(requests, options.RequireKernel);
            return;
        }

        // The process belongs to the tests, and a drop cannot be undone.
        _logger.OnlyAudited(PermissionName.Of(Requested));
        DropServices.Audit(Requested, s_withStacks, requests[0].Site);
    }

    // Once it is dropped, nothing closes it any more.
    private void Close() => _dropped.TrySetCanceled();
}
