using System.Buffers.Binary;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>
/// A <c>.ttc</c> file holds several faces and drawtext takes the first. In Noto Sans CJK that is the Japanese one,
/// which draws some Chinese letters in a way that Chinese readers find wrong.
/// </summary>
internal static class FontCollection
{
    // https://learn.microsoft.com/typography/opentype/spec/otff#ttc-header: tag, version, count, then one offset per face.
    private const int CountAt = 8;
    private const int OffsetsAt = 12;

    // Noto and Source Han order their faces Japanese, Korean, Simplified Chinese, Traditional Chinese, Hong Kong;
    // every collection with fewer than five faces is ordered in some other way and stays as it is.
    private const int SimplifiedChinese = 2;
    private const int FewestFaces = 5;

    /// <summary>Swaps the first face's offset with the Chinese one's in a copy of such a collection; leaves other fonts alone.</summary>
    public static void PutChineseFirst(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        Span<byte> header = stackalloc byte[OffsetsAt + (4 * (SimplifiedChinese + 1))];

        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length
            || !header.StartsWith("ttcf"u8)
            || BinaryPrimitives.ReadUInt32BigEndian(header[CountAt..]) < FewestFaces)
        {
            return;
        }

        var chinese = OffsetsAt + (4 * SimplifiedChinese);
        Write(file, OffsetsAt, header.Slice(chinese, 4));
        Write(file, chinese, header.Slice(OffsetsAt, 4));
    }

    private static void Write(FileStream file, long at, ReadOnlySpan<byte> offset)
    {
        file.Position = at;
        file.Write(offset);
    }
}
