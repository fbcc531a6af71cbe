using System.Text.Json.Serialization;

namespace NemoMcp.Media.Probing;

internal sealed record FFprobeStream
{
    public int Index { get; init; }

    public string? CodecType { get; init; }

    public string? CodecName { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? SampleAspectRatio { get; init; }

    [JsonPropertyName("pix_fmt")]
    public string? PixelFormat { get; init; }

    [JsonPropertyName("r_frame_rate")]
    public string? BaseFrameRate { get; init; }

    [JsonPropertyName("avg_frame_rate")]
    public string? AverageFrameRate { get; init; }

    public string? Duration { get; init; }

    public int? Channels { get; init; }

    public int? SampleRate { get; init; }

    public FFprobeDisposition? Disposition { get; init; }

    public IReadOnlyList<FFprobeSideData>? SideDataList { get; init; }

    /// <summary>In degrees, as a phone notes how it was held.</summary>
    public double Rotation => SideDataList?.Select(data => data.Rotation).FirstOrDefault(angle => angle is not null) ?? 0;

    // A drawing may name other files, and few ffmpegs can draw it at all.
    public bool IsPicture => CodecType == "video" && CodecName != "svg" && Width > 0 && Height > 0 && Disposition?.AttachedPic is not 1;

    public bool IsSound => CodecType == "audio" && Channels > 0;

    internal sealed record FFprobeDisposition
    {
        public int AttachedPic { get; init; }
    }

    internal sealed record FFprobeSideData
    {
        public double? Rotation { get; init; }
    }
}
