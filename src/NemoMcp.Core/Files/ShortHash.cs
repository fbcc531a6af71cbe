using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.Core.Files;

/// <summary>Names for things whose own names cannot or must not be file names: addresses, accounts, messages.</summary>
internal static class ShortHash
{
    // 128 bits: nobody meets a collision, and names stay short.
    private const int Length = 32;

    public static string Of(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))))[..Length];
}
