using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Skills;

namespace NemoMcp.Core.Sessions;

/// <summary>The answer of <c>create_session</c>.</summary>
public sealed record SessionOutcome : Outcome
{
    public string Status { get; init; } = "ready";

    public required string SessionId { get; init; }

    public string? TaskId { get; init; }

    public required SkillLabel Skill { get; init; }

    /// <summary><c>cloud</c>, <c>local</c>, or the address.</summary>
    public required string Backend { get; init; }

    /// <summary><c>token</c> or <c>anonymous</c>.</summary>
    public required string Account { get; init; }

    public CreditsLabel? Credits { get; init; }

    public DateTimeOffset? TokenExpiresAt { get; init; }

    public string? WorkspaceUrl { get; init; }
}
