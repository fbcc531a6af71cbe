using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.Server.Hosting.Http.Sealing;

/// <summary>Signs parts so that they can be handed out and recognised later.</summary>
internal sealed class Signature(byte[] key)
{
    public string Of(params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Code(parts));

    public bool IsOf(string signature, params ReadOnlySpan<string> parts)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // Exactly this long: a second spelling of the same signature is none.
        return signature.Length == Base64Url.GetEncodedLength(given.Length)
            && Base64Url.TryDecodeFromChars(signature, given, out var written) && written == given.Length
            && CryptographicOperations.FixedTimeEquals(given, Code(parts));
    }

    // Lengths before the parts: "ab","c" and "a","bc" are two things.
    private byte[] Code(ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
