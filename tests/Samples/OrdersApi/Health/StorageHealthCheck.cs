// Whether orders can be kept: the check writes a small file into the data folder.
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrdersApi.Startup;

namespace OrdersApi.Health;

public sealed class StorageHealthCheck(OrdersSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(settings.DataFolder, ".probe");
        await File.WriteAllTextAsync(probe, "ok", cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
