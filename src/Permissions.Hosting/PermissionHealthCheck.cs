// The health check: whether what should be dropped is, and by whom it is held.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Permissions.Hosting;

internal sealed class PermissionHealthCheck(HostDrop drop) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> faults = [];
        Dictionary<string, object> data = [];
        foreach (PermissionStanding one in ProcessPermissions.Status.Standings.Where(one => drop.Requested.HasFlag(one.Permission)))
        {
            string name = PermissionName.Of(one.Permission);
            data[name] = one.Layer.ToString();
            if (one.Layer == EnforcementLayer.None)
                faults.Add($"{name} should be dropped and is held");
            else if (one.Layer == EnforcementLayer.Guard && (drop.Required == Permission.None || drop.Required.HasFlag(one.Permission)))
                faults.Add($"{name} is held by the guard alone");
        }

        return Task.FromResult(faults.Count == 0
            ? HealthCheckResult.Healthy(HostTelemetry.Standing(), data)
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join("; ", faults), exception: null, data));
    }
}
