namespace NemoMcp.Core.Uploading;

/// <summary>mp3 and aac: no signature but a tag or a frame header, so everything in the header must make sense.</summary>
internal static class MpegAudioFile
{
    private const int Id3Header = 10;
    private const int AdtsHeader = 7;

    private static readonly SniffedMedia Mp3 = new("audio/mpeg", "audio", "mp3");
    private static readonly SniffedMedia Aac = new("audio/aac", "audio", "aac");

    // Kilobits per second of layer III, for version 1 and for versions 2 and 2.5.
    private static ReadOnlySpan<int> Bitrates1 => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static ReadOnlySpan<int> Bitrates2 => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static ReadOnlySpan<int> SampleRates => [44_100, 48_000, 32_000];

    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start)
    {
        if (Id3Length(start) is not { } tag)
        {
            return Frames(start);
        }

        // A tag with a cover is longer than what we see; then mp3 is what such a tag is made for. flac may carry one, too.
        return tag + 4 > start.Length ? Mp3 : Frames(start[tag..]) ?? (start[tag..].StartsWith("fLaC"u8) ? null : Mp3);
    }

    private static int? Id3Length(ReadOnlySpan<byte> start)
    {
        if (start.Length < Id3Header || !start.StartsWith("ID3"u8) || start[3] is not (2 or 3 or 4) || start[6..10].ContainsAnyInRange((byte)0x80, (byte)0xFF))
        {
            return null;
        }

        return Id3Header + ((start[6] << 21) | (start[7] << 14) | (start[8] << 7) | start[9]);
    }

    private static SniffedMedia? Frames(ReadOnlySpan<byte> start) =>
        Mp3FrameLength(start) is { } mp3 ? Followed(start, mp3, Mp3FrameLength) ? Mp3 : null
        : AdtsFrameLength(start) is { } aac && Followed(start, aac, AdtsFrameLength) ? Aac
        : null;

    private delegate int? FrameLength(ReadOnlySpan<byte> frame);

    /// <summary>The next frame must begin where the first one ends, as far as we can see.</summary>
    private static bool Followed(ReadOnlySpan<byte> start, int length, FrameLength read) =>
        length + AdtsHeader > start.Length || read(start[length..]) is not null;

    private static int? Mp3FrameLength(ReadOnlySpan<byte> frame)
    {
        // Eleven set bits, a known version, layer III.
        if (frame.Length < 4 || frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2 || (frame[1] & 0x18) == 0x08)
        {
            return null;
        }

        var isVersion1 = (frame[1] & 0x18) == 0x18;
        var rate = frame[2] >> 4;
        var sample = (frame[2] >> 2) & 3;
        if (rate is 0 or 15 || sample == 3)
        {
            return null;
        }

        var divisor = isVersion1 ? 1 : (frame[1] & 0x18) == 0x10 ? 2 : 4;
        var bits = (isVersion1 ? Bitrates1 : Bitrates2)[rate] * 1000;
        return ((isVersion1 ? 144 : 72) * bits / (SampleRates[sample] / divisor)) + ((frame[2] >> 1) & 1);
    }

    private static int? AdtsFrameLength(ReadOnlySpan<byte> frame)
    {
        // Twelve set bits, layer 0, one of thirteen sample rates.
        if (frame.Length < AdtsHeader || frame[0] != 0xFF || (frame[1] & 0xF6) != 0xF0 || ((frame[2] >> 2) & 0xF) > 12)
        {
            return null;
        }

        var length = ((frame[3] & 3) << 11) | (frame[4] << 3) | (frame[5] >> 5);
        return length > AdtsHeader ? length : null;
    }
}
