// Has the sales counted again every second.
namespace OrdersApi.Background;

public sealed class TotalsWorker(CountingThread counter) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            counter.Ask();
    }
}
