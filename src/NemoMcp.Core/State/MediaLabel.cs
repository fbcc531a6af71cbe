namespace NemoMcp.Core.State;

/// <summary>An uploaded file in an answer.</summary>
public sealed record MediaLabel
{
    public required string FileName { get; init; }

    public required string Kind { get; init; }

    public double? DurationSeconds { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }
}
