using NemoMcp.Client.Errors;
using NemoMcp.Protocol.Chat;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What came back for a message. None of it is proof: state is.</summary>
internal sealed record EditStreamReport
{
    /// <summary>Nothing is known of the answer.</summary>
    public static EditStreamReport Nothing { get; } = new() { End = EditStreamEnd.Lost, Text = "" };

    public required EditStreamEnd End { get; init; }

    /// <summary>The pieces of the reply, joined.</summary>
    public required string Text { get; init; }

    /// <summary>A fault that the backend reported inside the stream.</summary>
    public ChatEvent.Fault? Fault { get; init; }

    /// <summary>What broke the stream, or the refusal that came after work had begun.</summary>
    public NemoBackendException? Cause { get; init; }
}
