// Looks for new jobs, does them and writes them down.
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

internal sealed partial class InboxWorker(IOptions<InboxOptions> options, IHostApplicationLifetime lifetime, ILogger<InboxWorker> logger)
    : BackgroundService
{
    private Journal? journal;

    // Local state is set up here: the drop comes after StartAsync of every hosted service.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Value.Folder);
        journal = await Journal.OpenAsync(options.Value.State, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        journal?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken); // from here on it is dropped
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var file in Directory.EnumerateFiles(options.Value.Folder))
                if (!journal!.Has(Path.GetFileName(file)))
                    await DoAsync(file, stoppingToken);
            await Task.Delay(options.Value.Pause, stoppingToken);
        }
    }

    // A job that fails is one job: the worker goes on.
    private async Task DoAsync(string file, CancellationToken cancellation)
    {
        string result;
        try
        {
            result = Result(await File.ReadAllBytesAsync(file, cancellation));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            JobFailed(logger, file, e);
            result = "failed";
        }

        await journal!.AddAsync(Path.GetFileName(file), result, cancellation);
    }

    private static string Result(byte[] job) => Convert.ToHexString(SHA256.HashData(job));

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {File} failed.")]
    private static partial void JobFailed(ILogger logger, string file, Exception exception);
}
