// Adds the health check that watches over a host's drop.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Permissions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check that watches over a host's drop.</summary>
public static class PermissionDropHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check: whether what should be dropped is dropped, and whether the kernel holds it.</summary>
    /// <param name="builder">The health checks of a host whose services have <c>AddPermissionDrop</c>.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What it reports where something is held that should not be; degraded where this is null.</param>
    /// <param name="tags">The tags of the check.</param>
    /// <example><code>builder.Services.AddHealthChecks().AddPermissionDrop();</code></example>
    public static IHealthChecksBuilder AddPermissionDrop(
        this IHealthChecksBuilder builder, string name = "permissions", HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, Check, failureStatus ?? HealthStatus.Degraded, tags));
    }

    private static PermissionHealthCheck Check(IServiceProvider services) => new(services.GetService<HostDrop>()
        ?? throw new InvalidOperationException("The health check has no drop to watch over. Call services.AddPermissionDrop(…) as well."));
}
