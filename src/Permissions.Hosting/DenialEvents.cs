// Puts each denial and each audited use into the trace that it belongs to, and logs what is only audited: nothing else would show it.
using System;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Permissions.Hosting;

internal sealed class DenialEvents : IDisposable
{
    private readonly ILogger _logger;

    public DenialEvents(ILogger logger)
    {
        _logger = logger;
        PermissionEvents.Denied += OnDenied;
    }

    public void Dispose() => PermissionEvents.Denied -= OnDenied;

    // On the thread that was denied, so what is current is what it works on.
    private void OnDenied(object? sender, PermissionDenial denial)
    {
        string permission = PermissionName.Of(denial.Permission);
        Activity.Current?.AddEvent(new ActivityEvent(denial.IsAudited ? "permissions.audited" : "permissions.denied", denial.Time,
            new ActivityTagsCollection
        {
            ["permission"] = permission, ["resource"] = denial.Resource, ["layer"] = denial.Layer.ToString(),
            ["drop_site"] = denial.DropSite,
        }));
        if (denial.IsAudited)
            _logger.WouldBeDenied(permission, denial.Resource, denial.DropSite, denial.Stack);
    }
}
