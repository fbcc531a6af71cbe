using Microsoft.Extensions.Logging;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>Lets only what is wrong into the log: a scheduler tells much of what goes well.</summary>
internal sealed class WarningsOnly(ILogger log) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
        // The log is given.
    }

    public void Dispose()
    {
        // The log is somebody else's.
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && log.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            log.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
