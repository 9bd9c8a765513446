// A logger writes through a file that was opened before the drop.
using var file = new StreamWriter(new FileStream(Case.File, FileMode.Append, FileAccess.Write)) { AutoFlush = true };
var services = new ServiceCollection();
services.AddLogging(logging => logging.AddProvider(new FileProvider(file)));
using var provider = services.BuildServiceProvider();
var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("case");
ProcessPermissions.Drop(Permission.FileSystemWrite);
logger.LogInformation("after");

sealed class FileProvider(TextWriter writer) : ILoggerProvider
{
    public ILogger CreateLogger(string category) => new FileLogger(writer);

    public void Dispose() { }
}

sealed class FileLogger(TextWriter writer) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        writer.WriteLine(formatter(state, exception));
}
