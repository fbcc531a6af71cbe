using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Calls;

/// <summary>Who calls, in which skill's name, and where progress goes.</summary>
public sealed record ToolCall
{
    /// <summary>Whose last session counts: the server process over stdio, the key over HTTP.</summary>
    public required string Caller { get; init; }

    /// <summary>The <c>skill</c> argument; null when it was left out.</summary>
    public string? Skill { get; init; }

    /// <summary>The language of a message that led here, for a session that has none of its own.</summary>
    public Language? Language { get; init; }

    public required IProgressReporter Progress { get; init; }
}
