// Whether orders can be kept: what the journal knows of its last write and of those that wait.
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrdersApi.Orders;

namespace OrdersApi.Health;

public sealed class StorageHealthCheck(OrderJournal journal) : IHealthCheck
{
    private const int TooManyWaiting = 5_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            journal.LastFailure is { } failure ? HealthCheckResult.Unhealthy(failure)
            : journal.Waiting > TooManyWaiting ? HealthCheckResult.Degraded($"{journal.Waiting} orders wait to be written.")
            : HealthCheckResult.Healthy());
}
