namespace NemoMcp.Core.Jobs;

/// <summary>A job as an assistant sees it.</summary>
public sealed record JobInfo
{
    public required string JobId { get; init; }

    /// <summary><c>edit</c>, <c>upload</c>, <c>export</c>.</summary>
    public required string Kind { get; init; }

    public required string SessionId { get; init; }

    /// <summary><c>running</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When its final status was first told to somebody who was still listening.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public double? ProgressPercent { get; init; }

    public string? Message { get; init; }
}
