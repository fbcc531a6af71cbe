namespace NemoMcp.Core.Uploading;

/// <summary>Knows the thirteen accepted formats by their first bytes, never by their names.</summary>
public static class MediaSniffer
{
    /// <summary>As the backend lists them.</summary>
    public static IReadOnlyList<string> AcceptedFormats { get; } = ["mp4", "mov", "avi", "webm", "mkv", "jpg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac"];

    /// <summary>How many bytes of a file <see cref="Sniff"/> wants to see.</summary>
    public const int NeededBytes = 4096;

    private static readonly SniffedMedia Jpeg = new("image/jpeg", "image", "jpg");
    private static readonly SniffedMedia Png = new("image/png", "image", "png");
    private static readonly SniffedMedia Gif = new("image/gif", "image", "gif");

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null: none of them.</summary>
    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start) =>
        Picture(start) ?? RiffFile.Sniff(start) ?? IsoMediaFile.Sniff(start) ?? MatroskaFile.Sniff(start) ?? MpegAudioFile.Sniff(start);

    private static SniffedMedia? Picture(ReadOnlySpan<byte> start) =>
        start.StartsWith(JpegStart) ? Jpeg
        : start.StartsWith(PngStart) ? Png
        : start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8) ? Gif
        : null;
}
