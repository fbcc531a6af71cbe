using NemoMcp.Core.Guidance;
using NemoMcp.Core.Translation;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Telling;

/// <summary>All that is known when an edit has ended: the answer is written from this alone.</summary>
internal sealed record EditEvidence
{
    public required string SessionId { get; init; }

    public required string JobId { get; init; }

    public required SessionState Before { get; init; }

    public required SessionState After { get; init; }

    /// <summary>Null when the backend said nothing.</summary>
    public required TranslatedReply? Reply { get; init; }

    /// <summary>What went wrong on the way although the timeline changed.</summary>
    public string? Trouble { get; init; }

    public bool OffersExport { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public CreditsSpent? Credits { get; init; }

    public required Language Language { get; init; }

    public IReadOnlyList<string> Notices { get; init; } = [];
}
