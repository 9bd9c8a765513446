// The events as the runtime's own tracing tools see them.
using System.Diagnostics.Tracing;

namespace Permissions;

[EventSource(Name = "Permissions")]
internal sealed class PermissionEventSource : EventSource
{
    public static readonly PermissionEventSource Log = new();

    [NonEvent]
    public void Write(PermissionDenial denial)
    {
        if (!IsEnabled())
            return;
        if (denial.IsAudited)
            Audited(PermissionName.Of(denial.Permission), denial.Resource ?? "", denial.DropSite, denial.Stack ?? "");
        else
            Denied(PermissionName.Of(denial.Permission), denial.Resource ?? "", denial.Layer.ToString(), denial.DropSite,
                denial.Stack ?? "");
    }

    [NonEvent]
    public void Write(DropResult result)
    {
        if (IsEnabled())
            Dropped(result.ToString(), result.DropSite, result.Duration.TotalMilliseconds);
    }

    [NonEvent]
    public void WriteAsked(Permission permission, string? resource, bool held)
    {
        if (IsEnabled(EventLevel.Verbose, EventKeywords.None))
            Asked(PermissionName.Of(permission), resource ?? "", held);
    }

    [Event(1, Level = EventLevel.Informational)]
    private void Dropped(string result, string dropSite, double milliseconds) => WriteEvent(1, result, dropSite, milliseconds);

    [Event(2, Level = EventLevel.Warning)]
    private void Denied(string permission, string resource, string layer, string dropSite, string stack) =>
        WriteEvent(2, permission, resource, layer, dropSite, stack);

    [Event(3, Level = EventLevel.Informational)]
    private void Audited(string permission, string resource, string dropSite, string stack) =>
        WriteEvent(3, permission, resource, dropSite, stack);

    [Event(4, Level = EventLevel.Verbose)]
    private void Asked(string permission, string resource, bool held) => WriteEvent(4, permission, resource, held);

    [Event(5, Level = EventLevel.Error)]
    public void HandlerFailed(string exception) => WriteEvent(5, exception);
}
