// A log message that is generated comes to a logger that keeps it in memory.
using var factory = LoggerFactory.Create(logging => logging.AddProvider(new MemoryProvider()));
var logger = factory.CreateLogger("case");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Served(logger, 1);

static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "served {Number}")]
    public static partial void Served(ILogger logger, int number);
}

sealed class MemoryProvider : ILoggerProvider, ILogger
{
    private readonly List<string> lines = [];

    public ILogger CreateLogger(string category) => this;

    public void Dispose() { }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Add(formatter(state, exception));
}
