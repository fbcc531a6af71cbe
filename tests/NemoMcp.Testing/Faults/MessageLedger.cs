using System.Collections.Concurrent;

namespace NemoMcp.Testing.Faults;

/// <summary>What the backend received: every message whose last byte it was given, counted on its side of the proxy.</summary>
public sealed class MessageLedger
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ReceivedMessage>> messages = new(StringComparer.Ordinal);

    /// <summary>How often a text arrived, in whatever session, and was not turned away undone.</summary>
    public int CountOf(string text) => Of(text).Count(message => !message.IsRefused);

    /// <summary>The arrivals of a text, the first one first. Other white space makes no other text.</summary>
    public IReadOnlyList<ReceivedMessage> Of(string text) => messages.GetValueOrDefault(Folded(text)) ?? [];

    internal void Add(ReceivedMessage message) => messages.AddOrUpdate(Folded(message.Text), _ => [message], (_, known) => [.. known, message]);

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
