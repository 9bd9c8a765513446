// A log message that is generated comes to a logger that writes.
using var factory = LoggerFactory.Create(logging => logging.AddProvider(new FileProvider()));
var logger = factory.CreateLogger("case");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Served(logger, 1);

static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "served {Number}")]
    public static partial void Served(ILogger logger, int number);
}

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
        try { File.AppendAllText(Case.File, formatter(state, exception)); } catch (UnauthorizedAccessException) { }
    }
}
