// A logger of our own writes files; the framework calls it.
var services = new ServiceCollection();
services.AddLogging(logging => logging.AddProvider(new FileProvider()));
using var provider = services.BuildServiceProvider();
var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("case");
ProcessPermissions.Drop(Permission.FileSystemWrite);
logger.LogInformation("after");

sealed class FileProvider : ILoggerProvider
{
    public ILogger CreateLogger(string category) => new FileLogger();

    public void Dispose() { }
}

sealed class FileLogger : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    [Expect("PERM1001", "FileLogger.Log → File.AppendAllText")]
    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try { File.AppendAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
