namespace NemoMcp.Protocol.Chat;

/// <summary>Something that happened in the backend's answer. The family is closed: switch on the type.</summary>
public abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    /// <summary>
    /// A whole piece of the reply. Fragments never appear: the reader keeps them until the piece is whole.
    /// May appear several times; the reply is all of them in order.
    /// </summary>
    public sealed record Text(string Content) : ChatEvent;

    /// <summary>The reply grew by a fragment. A sign of life for progress; its text comes again as <see cref="Text"/>.</summary>
    public sealed record Fragment(string Content) : ChatEvent;

    /// <summary>The agent began to use a tool of its own. Internal: its name serves progress, nothing else is shown.</summary>
    public sealed record ToolCall(string Name) : ChatEvent;

    /// <summary>That tool answered.</summary>
    public sealed record ToolResult(string Name) : ChatEvent;

    /// <summary>The connection is alive; nothing happened.</summary>
    public sealed record Heartbeat : ChatEvent;

    /// <summary>The backend reports a fault inside the stream. State decides whether the edit happened. May appear once.</summary>
    public sealed record Fault(string? Code, string Message) : ChatEvent;
}
