using System.Text;

namespace NemoMcp.Testing.Faults;

/// <summary>Turns one bit of an answer round.</summary>
internal static class Corruption
{
    /// <summary>Null where there is nothing to turn round.</summary>
    public static byte[]? Of(byte[] body, Fault fault) => body.Length is 0 ? null : At(body, fault.ByteOf(body.Length), fault);

    /// <summary>
    /// Null where the byte is part of an address: a client that follows it must not end up at a machine that
    /// has nothing to do with the run.
    /// </summary>
    public static byte[]? At(byte[] body, int at, Fault fault)
    {
        if (IsInAddress(body, at))
        {
            return null;
        }

        var other = (byte[])body.Clone();
        other[at] ^= (byte)(1 << (int)(fault.Where * 1e6 % 8));
        return other;
    }

    private static bool IsInAddress(byte[] body, int at)
    {
        var text = Encoding.Latin1.GetString(body);
        for (var begin = text.IndexOf("http", StringComparison.Ordinal); begin >= 0 && begin <= at; begin = text.IndexOf("http", begin + 1, StringComparison.Ordinal))
        {
            var path = text.IndexOf("://", begin, StringComparison.Ordinal) is > 0 and var slashes ? text.IndexOf('/', slashes + 3) : -1;
            if (at <= (path < 0 ? text.Length : path))
            {
                return true;
            }
        }

        return false;
    }
}
