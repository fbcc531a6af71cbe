namespace NemoMcp.Core.Sessions;

/// <summary>What is remembered of a session beside what the backend knows.</summary>
public sealed record SessionRecord
{
    public required string SessionId { get; init; }

    /// <summary>Backend and account, hashed.</summary>
    public required string Scope { get; init; }

    public string? TaskId { get; init; }

    public string Name { get; init; } = "project";

    /// <summary>A BCP 47 tag: the argument of create_session, else the script of the first message.</summary>
    public string? Language { get; init; }

    /// <summary>The skill that it was opened with.</summary>
    public string? Skill { get; init; }

    /// <summary>Whose id the registration link binds.</summary>
    public string? UserId { get; init; }

    /// <summary>False for an id that somebody brought along.</summary>
    public bool OpenedByUs { get; init; }

    /// <summary>True once media or an edit may have reached it: from then on its loss is told.</summary>
    public bool HoldsSomething { get; init; }

    /// <summary>Whether it was told where this session's media goes.</summary>
    public bool MediaTold { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>What was sent into it: the same bytes, and the same address, are not sent twice.</summary>
    public IReadOnlyList<SessionUpload> Uploads { get; init; } = [];
}
