using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What is to be edited, and for whom.</summary>
internal sealed record EditTask
{
    public required string Message { get; init; }

    public required SessionRecord Record { get; init; }

    public required BackendVisit Visit { get; init; }

    public required ToolCall Call { get; init; }

    /// <summary>The message asks for the film as well.</summary>
    public required bool OffersExport { get; init; }

    /// <summary>See <see cref="EditStart.FollowsDoubt"/>.</summary>
    public bool FollowsDoubt { get; init; }

    /// <summary>The language of the message, for a session that has none yet.</summary>
    public string? LanguageTag { get; init; }
}
