using System.Text.Json;

namespace NemoMcp.Client.Chat;

/// <summary>What one piece of the stream says, before pieces are put together.</summary>
internal abstract record ChatSignal
{
    private ChatSignal()
    {
    }

    /// <summary>Words of the agent; a fragment comes again as a whole.</summary>
    public sealed record Words(string Author, string Content, bool IsFragment) : ChatSignal;

    public sealed record Call(string Name) : ChatSignal;

    public sealed record Result(string Name) : ChatSignal;

    /// <summary>Alive; nothing happened.</summary>
    public sealed record Alive : ChatSignal;

    public sealed record Trouble(string? Code, string Message) : ChatSignal;

    /// <summary>An envelope in the middle of the stream.</summary>
    public sealed record Refusal(JsonElement Envelope) : ChatSignal;

    public sealed record Done : ChatSignal;
}
