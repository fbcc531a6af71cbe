using System.Numerics;

namespace NemoMcp.Core.Uploading;

/// <summary>mkv and webm: one container, told apart by the DocType in its EBML header.</summary>
internal static class MatroskaFile
{
    private const ulong DocTypeId = 0x4282;

    private static readonly SniffedMedia Mkv = new("video/x-matroska", "video", "mkv");
    private static readonly SniffedMedia Webm = new("video/webm", "video", "webm");

    private static ReadOnlySpan<byte> EbmlId => [0x1A, 0x45, 0xDF, 0xA3];

    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith(EbmlId))
        {
            return null;
        }

        var rest = start[EbmlId.Length..];
        if (!TryNumber(ref rest, keepMarker: false, out var headerSize))
        {
            return null;
        }

        rest = rest[..(int)Math.Min(headerSize, (ulong)rest.Length)];
        while (TryNumber(ref rest, keepMarker: true, out var id) && TryNumber(ref rest, keepMarker: false, out var size) && size <= (ulong)rest.Length)
        {
            if (id == DocTypeId)
            {
                var type = rest[..(int)size].TrimEnd((byte)0);
                return type.SequenceEqual("webm"u8) ? Webm : type.SequenceEqual("matroska"u8) ? Mkv : null;
            }

            rest = rest[(int)size..];
        }

        return null;
    }

    /// <summary>EBML numbers say their own length by the place of their first bit.</summary>
    private static bool TryNumber(ref ReadOnlySpan<byte> rest, bool keepMarker, out ulong number)
    {
        number = 0;
        var length = rest.IsEmpty ? 9 : BitOperations.LeadingZeroCount((uint)rest[0]) - 24 + 1;
        if (length > 8 || length > rest.Length)
        {
            return false;
        }

        number = keepMarker ? rest[0] : rest[0] & (0xFFUL >> length);
        for (var at = 1; at < length; at++)
        {
            number = (number << 8) | rest[at];
        }

        rest = rest[length..];
        return true;
    }
}
