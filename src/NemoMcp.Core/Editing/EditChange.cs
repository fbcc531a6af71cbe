namespace NemoMcp.Core.Editing;

/// <summary>One difference between the drafts before and after.</summary>
public sealed record EditChange
{
    /// <summary><c>added</c>, <c>removed</c>, <c>changed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The track's name for people, such as <c>Title</c> or <c>Video</c>.</summary>
    public required string Track { get; init; }

    /// <summary>The label or property that differs, with its values: <c>Title "Plaza" added, 0–3 s</c>.</summary>
    public required string What { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public long? StartMs { get; init; }

    public long? DurationMs { get; init; }
}
