namespace NemoMcp.Core.Uploading;

/// <summary>avi, wav and webp: one container, told apart by the word at byte 8.</summary>
internal static class RiffFile
{
    private static readonly SniffedMedia Avi = new("video/x-msvideo", "video", "avi");
    private static readonly SniffedMedia Wav = new("audio/wav", "audio", "wav");
    private static readonly SniffedMedia Webp = new("image/webp", "image", "webp");

    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12)
        {
            return null;
        }

        var form = start[8..12];
        // RF64 is what recorders write beyond 4 GB.
        var isWave = form.SequenceEqual("WAVE"u8) && (start.StartsWith("RIFF"u8) || start.StartsWith("RF64"u8));
        return isWave ? Wav
            : !start.StartsWith("RIFF"u8) ? null
            : form.SequenceEqual("AVI "u8) ? Avi
            : form.SequenceEqual("WEBP"u8) ? Webp
            : null;
    }
}
