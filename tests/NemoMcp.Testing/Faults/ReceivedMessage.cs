using System.Text.Json;

namespace NemoMcp.Testing.Faults;

/// <summary>A message that reached the backend whole.</summary>
public sealed class ReceivedMessage
{
    public required string Session { get; init; }

    public required string Text { get; init; }

    /// <summary>The state just before it was handed over, as the proxy read it; null when it could not be read.</summary>
    public required WitnessedState? Before { get; init; }

    /// <summary>The backend turned it away (a refused token, too many requests) and did nothing.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>Session and text in the body of a message; null for a body that is none.</summary>
    internal static (string Session, string Text)? Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var parts = root.GetProperty("new_message").GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString());
            return (root.GetProperty("session_id").GetString()!, string.Join('\n', parts));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
