using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>How things stood before an edit.</summary>
internal sealed record EditStart
{
    public required SessionState Before { get; init; }

    /// <summary>What stood there is lost, only its digest is known: then a change can be told, but not what changed.</summary>
    public bool IsDigestOnly { get; init; }

    public decimal? Credits { get; init; }

    /// <summary>An edit shortly before ended without a proven change and may still take effect: a change alone then proves nothing of this one.</summary>
    public bool FollowsDoubt { get; init; }

    /// <summary>The message asks for the film as well.</summary>
    public bool OffersExport { get; init; }
}
