using System.Buffers.Binary;
using System.Text;

namespace NemoMcp.Core.Uploading;

/// <summary>mp4, mov and m4a: one family, told apart by the brands in its first box.</summary>
internal static class IsoMediaFile
{
    private const int BoxHeader = 8;
    private const int BrandLength = 4;

    private static readonly SniffedMedia Mp4 = new("video/mp4", "video", "mp4");
    private static readonly SniffedMedia Mov = new("video/quicktime", "video", "mov");
    private static readonly SniffedMedia M4a = new("audio/mp4", "audio", "m4a");

    // Also heic and avif pictures begin with this box; theirs are not among these.
    private static readonly string[] FilmBrands =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1", "hvc1", "av01", "dash", "msdh", "MSNV", "mmp4", "XAVC", "NDSC", "NDSM", "f4v ", "F4V ", "cmfc", "cmf2"];

    private static readonly string[] PictureBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis", "crx "];

    public static SniffedMedia? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.Length < BoxHeader + BrandLength)
        {
            return null;
        }

        return start[4..8].SequenceEqual("ftyp"u8) ? ByBrands(start) : IsOldQuickTime(start) ? Mov : null;
    }

    private static SniffedMedia? ByBrands(ReadOnlySpan<byte> start)
    {
        var major = Encoding.Latin1.GetString(start[8..12]);
        if (PictureBrands.Contains(major, StringComparer.Ordinal))
        {
            return null;
        }

        return OfBrand(major) ?? OfCompatibleBrands(start);
    }

    private static SniffedMedia? OfCompatibleBrands(ReadOnlySpan<byte> start)
    {
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(start), (uint)start.Length);
        for (var at = 16; at + BrandLength <= end; at += BrandLength)
        {
            if (OfBrand(Encoding.Latin1.GetString(start.Slice(at, BrandLength))) is { } media)
            {
                return media;
            }
        }

        return null;
    }

    private static SniffedMedia? OfBrand(string brand) => brand switch
    {
        "qt  " => Mov,
        "M4A " or "M4B " or "M4P " => M4a,
        _ when brand.StartsWith("M4V", StringComparison.Ordinal) || brand.StartsWith("3g", StringComparison.Ordinal) => Mp4,
        _ => FilmBrands.Contains(brand, StringComparer.Ordinal) ? Mp4 : null,
    };

    // Before 2001 QuickTime films began with their first real box. Its size tells it from a text that has such a word there.
    private static bool IsOldQuickTime(ReadOnlySpan<byte> start)
    {
        var word = start[4..8];
        var known = word.SequenceEqual("moov"u8) || word.SequenceEqual("mdat"u8) || word.SequenceEqual("wide"u8)
            || word.SequenceEqual("free"u8) || word.SequenceEqual("skip"u8) || word.SequenceEqual("pnot"u8);
        return known && start[..4].ContainsAnyExceptInRange((byte)' ', (byte)'~') && BinaryPrimitives.ReadUInt32BigEndian(start) is 0 or 1 or >= BoxHeader;
    }
}
