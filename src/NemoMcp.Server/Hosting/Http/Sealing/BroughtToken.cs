using System.Security.Cryptography;
using System.Text;
using NemoMcp.Core.Accounts;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Sealing;

/// <summary>The backend token that one caller brought: kept only sealed (AES-256-GCM, bound to the caller).</summary>
internal sealed class BroughtToken(ISealedTokens kept, HttpSecret secret, Caller caller) : ITokenSafe, IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key = secret.For("brought token");
    private readonly byte[] _owner = Encoding.UTF8.GetBytes(caller.Id);
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Opened? _opened;

    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await kept.ReadAsync(cancellationToken) is not { } content)
        {
            return null;
        }

        var opened = _opened;
        if (opened is null || !opened.Content.AsSpan().SequenceEqual(content))
        {
            _opened = opened = new Opened(content, Open(content));
        }

        return opened.Token;
    }

    /// <summary>From now on this one is used; an empty one means that the caller goes on without.</summary>
    public async Task BringAsync(string token, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (token == (await ReadAsync(cancellationToken) ?? ""))
            {
                return;
            }

            await (token.Length == 0 ? kept.RemoveAsync(cancellationToken) : kept.WriteAsync(Seal(token), cancellationToken));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private byte[] Seal(string token)
    {
        var plain = Encoding.UTF8.GetBytes(token);
        var content = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(content.AsSpan(0, NonceBytes), plain, content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes), _owner);
        return content;
    }

    // What another key sealed, or what was tampered with, is as good as gone.
    private string? Open(byte[] content)
    {
        if (content.Length <= NonceBytes + TagBytes)
        {
            return null;
        }

        try
        {
            var plain = new byte[content.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(content.AsSpan(0, NonceBytes), content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes), plain, _owner);
            return Encoding.UTF8.GetString(plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Opened(byte[] Content, string? Token);
}
