// Keeps what a host logs, with its fields.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Permissions.Hosting.Tests.Harness;

internal sealed record LogEntry(string Category, LogLevel Level, EventId Event, string Message,
    IReadOnlyDictionary<string, object?> Fields, Exception? Exception);

internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    /// <summary>What our own library has logged.</summary>
    public IEnumerable<LogEntry> Ours => _entries.Where(static entry => entry.Category == "Permissions");

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, _entries);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var fields = (state as IEnumerable<KeyValuePair<string, object?>> ?? [])
                .ToDictionary(static pair => pair.Key, static pair => pair.Value);
            entries.Enqueue(new LogEntry(category, logLevel, eventId, formatter(state, exception), fields, exception));
        }
    }
}
