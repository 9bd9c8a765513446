// Counts the sales again every second, on a thread of low priority so that requests come first.
namespace OrdersApi.Background;

public sealed class TotalsWorker(SalesTotals totals) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var thread = new Thread(totals.Count) { IsBackground = true, Priority = ThreadPriority.BelowNormal };
            thread.Start();
        }
    }
}
