using Microsoft.Extensions.Logging;

namespace NemoMcp.Server.Hosting;

/// <summary>Finds its logger when there is something to write.</summary>
internal sealed class LateLogger<T>(Func<ILogger<T>?> find) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => find()?.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => find()?.IsEnabled(logLevel) ?? false;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        find()?.Log(logLevel, eventId, state, exception, formatter);
}
