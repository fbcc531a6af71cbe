using System.Security.Cryptography;
using System.Text;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Sealing;

/// <summary>The backend token that one caller brought: in memory, and on disk only sealed (AES-256-GCM, bound to the caller).</summary>
internal sealed class SealedTokenFile : ITokenSafe
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly string _path;
    private readonly byte[] _key;
    private readonly byte[] _owner;
    private readonly Lock _turn = new();
    private string? _token;

    public SealedTokenFile(NemoSettings settings, HttpSecret secret, Caller caller)
    {
        (_path, _key, _owner) = (Path.Combine(settings.StateFolder, "brought-token"), secret.For("brought token"), Encoding.UTF8.GetBytes(caller.Id));
        _token = Open();
    }

    public string? Read() => Volatile.Read(ref _token);

    /// <summary>From now on this one is used; an empty one means that the caller goes on without.</summary>
    public void Bring(string token)
    {
        lock (_turn)
        {
            if (token == (_token ?? ""))
            {
                return;
            }

            if (token.Length == 0)
            {
                File.Delete(_path);
                Volatile.Write(ref _token, null);
                return;
            }

            Keep(token);
            Volatile.Write(ref _token, token);
        }
    }

    private void Keep(string token)
    {
        var plain = Encoding.UTF8.GetBytes(token);
        var content = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(content.AsSpan(0, NonceBytes));
        using (var cipher = new AesGcm(_key, TagBytes))
        {
            cipher.Encrypt(content.AsSpan(0, NonceBytes), plain, content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes), _owner);
        }

        PrivateFolder.Create(Path.GetDirectoryName(_path)!);
        WholeFile.WriteLightly(_path, content);
    }

    // What another key sealed, or what was tampered with, is as good as gone.
    private string? Open()
    {
        try
        {
            var content = File.ReadAllBytes(_path);
            if (content.Length <= NonceBytes + TagBytes)
            {
                return null;
            }

            var plain = new byte[content.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(content.AsSpan(0, NonceBytes), content.AsSpan(NonceBytes + TagBytes), content.AsSpan(NonceBytes, TagBytes), plain, _owner);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }
}
