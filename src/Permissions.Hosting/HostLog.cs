// Everything that is logged, each line with its number and its fields.
using System;
using Microsoft.Extensions.Logging;

namespace Permissions.Hosting;

internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "Permissions are dropped at {DropSite}: {Standing}.")]
    public static partial void Standing(this ILogger logger, string dropSite, string standing);

    [LoggerMessage(2, LogLevel.Warning, "The kernel does not hold {Permission}, the guard alone does: {Why}.")]
    public static partial void GuardAlone(this ILogger logger, string permission, string why);

    [LoggerMessage(3, LogLevel.Debug, "Opened before the drop and still usable: {Open}.")]
    public static partial void StillOpen(this ILogger logger, string open);

    [LoggerMessage(4, LogLevel.Warning, "Could not be warmed up before the drop: {Cold}.")]
    public static partial void StaysCold(this ILogger logger, string cold);

    [LoggerMessage(5, LogLevel.Warning,
        "Nothing is dropped, because this host runs in a test process; {Permissions} are audited instead. Drops are tested "
            + "in a process of their own.")]
    public static partial void OnlyAudited(this ILogger logger, string permissions);

    [LoggerMessage(6, LogLevel.Warning, "A use of {Permission} on {Resource} would be denied, under audit since {AuditSite}.\n{Stack}")]
    public static partial void WouldBeDenied(this ILogger logger, string permission, string? resource, string auditSite, string? stack);

    [LoggerMessage(7, LogLevel.Error,
        "{Method} {Path} used {Permission} on {Resource}, which was dropped at {DropSite} and is refused by {Layer}; it is answered with "
            + "{StatusCode}.")]
    public static partial void RequestDenied(this ILogger logger, Exception exception, string method, string path, string permission,
        string? resource, string dropSite, EnforcementLayer layer, int statusCode);

    [LoggerMessage(8, LogLevel.Error,
        "{Method} {Path} used {Permission} on {Resource}, which was dropped at {DropSite} and is refused by {Layer}; its response has "
            + "begun, so the connection is aborted.")]
    public static partial void ResponseAborted(this ILogger logger, Exception exception, string method, string path, string permission,
        string? resource, string dropSite, EnforcementLayer layer);

    [LoggerMessage(9, LogLevel.Information, "This host drops no permissions: {Standing}.")]
    public static partial void NothingDropped(this ILogger logger, string standing);

    [LoggerMessage(10, LogLevel.Warning,
        "systemd cannot be told that this host is ready: NOTIFY_SOCKET names {Path}, and connecting to it failed: {Why}.")]
    public static partial void SystemdUnreachable(this ILogger logger, string path, string why);
}
