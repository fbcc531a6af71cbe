using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.LocalBackend.Storage;

/// <summary>Ids and tokens that nobody can guess, and the digests under which tokens are kept.</summary>
internal static class Secrets
{
    private const int TokenBytes = 32;
    private const int HexBytes = 16;
    private const long FirstSessionId = 1_000_000_000_000_000_000;
    private const ulong SessionIds = 8_000_000_000_000_000_000;

    public static string Token(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string Hex() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HexBytes));

    /// <summary>Nineteen digits, above 2^53: a client that takes it for a number spoils it, as with the cloud.</summary>
    public static string SessionNumber() =>
        (FirstSessionId + (long)(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) % SessionIds)).ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
