using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Translation;

/// <summary>A reply without its talk of buttons and panels.</summary>
public sealed record TranslatedReply
{
    public required string Text { get; init; }

    /// <summary>What it asked a person to click, as calls that an assistant can make.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];

    /// <summary>It pointed at a timeline or a panel: the timeline is to be shown.</summary>
    public bool WantsTimeline { get; init; }

    /// <summary>It pointed at an account page: the credits are to be shown.</summary>
    public bool WantsCredits { get; init; }

    /// <summary>The last sentence, when it is a question.</summary>
    public string? Question { get; init; }
}
