using Microsoft.Extensions.Logging;

namespace NemoMcp.Testing;

/// <summary>One line of a <see cref="TestLog"/>.</summary>
public sealed record TestLogEntry(LogLevel Level, string Category, EventId Event, string Message, Exception? Problem);
