using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NemoMcp.Server.Hosting.Http.Sealing;

/// <summary>Signs parts so that they can be handed out and recognised later.</summary>
internal sealed class Signature(byte[] key)
{
    public string Of(params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Code(parts));

    // Compared as it is written: there is one spelling, and what strangers send is never decoded.
    public bool IsOf(string signature, params ReadOnlySpan<string> parts) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(parts)));

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
