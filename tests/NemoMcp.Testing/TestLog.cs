using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NemoMcp.Testing;

/// <summary>Keeps what was logged, so that a test can read it or prove that a secret is not in it.</summary>
public sealed class TestLog : ILoggerFactory
{
    private readonly ConcurrentQueue<TestLogEntry> entries = new();

    public IReadOnlyList<TestLogEntry> Entries => [.. entries];

    /// <summary>Everything, one entry per line, with exceptions.</summary>
    public string Text => string.Join('\n', entries.Select(entry => $"{entry.Level} {entry.Category} {entry.Message} {entry.Problem}"));

    public ILogger CreateLogger(string categoryName) => new Sink(entries, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The log of a test has one place only.");

    public void Dispose()
    {
    }

    private sealed class Sink(ConcurrentQueue<TestLogEntry> entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new(logLevel, category, eventId, formatter(state, exception), exception));
    }
}
