namespace NemoMcp.Media;

/// <summary>What ffprobe says of a file.</summary>
public sealed record MediaFacts
{
    public required MediaKind Kind { get; init; }

    /// <summary>Zero for a still picture.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long the file says it is, where it was cut off and less can be read.</summary>
    public TimeSpan? ToldDuration { get; init; }

    /// <summary>As displayed: a rotated phone film is as tall as it looks.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Average frames per second of the picture.</summary>
    public double? FrameRate { get; init; }

    public bool HasVideo { get; init; }

    public bool HasAudio { get; init; }

    public string? VideoCodec { get; init; }

    public string? PixelFormat { get; init; }

    public string? AudioCodec { get; init; }

    public int? AudioChannels { get; init; }

    public int? AudioSampleRate { get; init; }

    /// <summary>ffprobe's name of the container, such as <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</summary>
    public required string Container { get; init; }
}
