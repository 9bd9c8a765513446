// One thread of low priority, made at the start, that counts the sales whenever it is asked to.
namespace OrdersApi.Background;

public sealed class CountingThread : IDisposable
{
    private readonly SalesTotals totals;
    private readonly AutoResetEvent wanted = new(initialState: true);
    private readonly Thread thread;
    private volatile bool stopping;

    private CountingThread(SalesTotals totals)
    {
        this.totals = totals;
        thread = new Thread(Run) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "totals" };
        thread.Start();
    }

    public IReadOnlyDictionary<string, decimal> Totals => totals.Current;

    public static CountingThread Start(SalesTotals totals) => new(totals);

    public void Ask() => wanted.Set();

    public void Dispose()
    {
        stopping = true;
        wanted.Set();
        thread.Join();
        wanted.Dispose();
    }

    private void Run()
    {
        while (wanted.WaitOne() && !stopping)
            totals.Count();
    }
}
