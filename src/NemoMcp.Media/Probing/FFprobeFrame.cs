namespace NemoMcp.Media.Probing;

/// <summary>A frame that was really decoded.</summary>
internal sealed record FFprobeFrame
{
    public int StreamIndex { get; init; }
}
