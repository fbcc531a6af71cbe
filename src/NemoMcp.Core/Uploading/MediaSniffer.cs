namespace NemoMcp.Core.Uploading;

/// <summary>Knows the thirteen accepted formats by their first bytes, never by their names.</summary>
public static class MediaSniffer
{
    /// <summary>As the backend lists them.</summary>
    public static IReadOnlyList<string> AcceptedFormats { get; } = ["mp4", "mov", "avi", "webm", "mkv", "jpg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac"];

    /// <summary>How many bytes of a file <see cref="Sniff"/> wants to see.</summary>
    public const int NeededBytes = 4096;

    /// <summary>Null: none of them.</summary>
    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start)
    {
        _ = start.Length;
        throw new NotSupportedException();
    }
}
