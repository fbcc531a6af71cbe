namespace NemoMcp.Protocol.Renders;

/// <summary>What the film is to be.</summary>
public sealed record RenderOutput
{
    public string Format { get; init; } = "mp4";

    public string Quality { get; init; } = "high";

    /// <summary><c>720p</c>, <c>1080p</c> or <c>WxH</c>; absent: the draft's own canvas.</summary>
    public string? Resolution { get; init; }
}
