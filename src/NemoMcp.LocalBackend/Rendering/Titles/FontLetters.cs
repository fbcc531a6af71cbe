using System.Buffers.Binary;
using System.Text;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>The letters that a font has, from its <c>cmap</c> table. A letter that it lacks would be drawn as an empty box.</summary>
internal sealed class FontLetters
{
    // https://learn.microsoft.com/typography/opentype/spec/otff: tag, version, count of faces, offsets.
    private const int FaceOffsetAt = 12;
    private const int TablesAt = 12;
    private const int TableRecord = 16;

    // https://learn.microsoft.com/typography/opentype/spec/cmap: whole Unicode in groups of twelve bytes, or its first plane in segments.
    private const int Groups = 12;
    private const int Segments = 4;
    private const int GroupsAt = 16;
    private const int SegmentsAt = 14;

    // The largest fonts need some 400 kB for it.
    private const int MostBytes = 4_000_000;

    private readonly List<(uint First, uint Last)> _ranges = [];

    private FontLetters(ReadOnlySpan<byte> cmap)
    {
        for (var index = 0; index < U16(cmap, 2); index++)
        {
            var subtable = cmap[(int)U32(cmap, 4 + (index * 8) + 4)..];
            switch (U16(subtable, 0))
            {
                case Groups:
                    TakeGroups(subtable);
                    break;
                case Segments:
                    TakeSegments(subtable);
                    break;
            }
        }
    }

    public bool Has(Rune letter) => _ranges.Exists(range => range.First <= letter.Value && letter.Value <= range.Last);

    /// <summary>Null for a file that is no font of this kind: then nothing is known.</summary>
    public static FontLetters? Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = Take(file, 0, FaceOffsetAt + 4);
            long face = start.AsSpan().StartsWith("ttcf"u8) ? U32(start, FaceOffsetAt) : 0;
            var tables = Take(file, face + TablesAt, U16(Take(file, face, TablesAt), 4) * TableRecord);
            for (var at = 0; at < tables.Length; at += TableRecord)
            {
                if (tables.AsSpan(at).StartsWith("cmap"u8))
                {
                    return new FontLetters(Take(file, U32(tables, at + 8), (int)Math.Min(U32(tables, at + 12), MostBytes)));
                }
            }

            return null;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private void TakeGroups(ReadOnlySpan<byte> table)
    {
        for (var (index, count) = (0, U32(table, 12)); index < count; index++)
        {
            var group = table[(GroupsAt + (index * 12))..];
            _ranges.Add((U32(group, 0), U32(group, 4)));
        }
    }

    private void TakeSegments(ReadOnlySpan<byte> table)
    {
        var bytes = U16(table, 6);
        for (var at = 0; at < bytes; at += 2)
        {
            // Two bytes stand between the ends and the starts. The last segment holds no letter.
            var (first, last) = (U16(table, SegmentsAt + bytes + 2 + at), U16(table, SegmentsAt + at));
            if (first < ushort.MaxValue)
            {
                _ranges.Add((first, last));
            }
        }
    }

    private static byte[] Take(FileStream file, long at, int count)
    {
        var bytes = new byte[count];
        file.Position = at;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
