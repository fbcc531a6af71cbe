using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol;

namespace NemoMcp.Conformance.Offered;

/// <summary>State that a client carries from round to round and cannot change.</summary>
internal sealed class SealedState
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Seal(string text) => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))}.{SignatureOf(text)}";

    /// <summary>What was sealed; anything else is refused.</summary>
    public string Open(string? state)
    {
        if (state?.Split('.') is [var text, var signature] && Base64Url.IsValid(text))
        {
            var opened = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(SignatureOf(opened))))
            {
                return opened;
            }
        }

        throw new McpProtocolException("requestState is not what this server gave.", McpErrorCode.InvalidParams);
    }

    private string SignatureOf(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
