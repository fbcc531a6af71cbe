using System.Globalization;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>Names an event among all sessions and streams.</summary>
internal readonly record struct EventId(string SessionId, string StreamId, int Position)
{
    public static string Of(string sessionId, string streamId, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"{sessionId}:{streamId}:{position}");

    /// <summary>Null where it is none of ours.</summary>
    public static EventId? Read(string text)
    {
        var first = text.IndexOf(':', StringComparison.Ordinal);
        var last = text.LastIndexOf(':');
        return first > 0 && last > first && int.TryParse(text.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new EventId(text[..first], text[(first + 1)..last], position)
            : null;
    }
}
