using System.Security.Cryptography;
using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Hosting.Http.Sealing;

/// <summary>The host's own key: seals what callers bring, signs links and tickets. Made at the first start where none is given.</summary>
internal sealed class HttpSecret
{
    private const int KeyBytes = 32;

    private readonly byte[] _key;

    private HttpSecret(byte[] key) => _key = key;

    public static async Task<HttpSecret> LoadAsync(NemoSettings settings, CancellationToken cancellationToken)
    {
        var path = settings.Http.KeyFile ?? Path.Combine(settings.StateFolder, "http.key");
        // Of two processes that find none, one makes it and both read that.
        var made = Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        await WholeFile.TryCreateAsync(path, made, SettingNames.HttpKeyFile, cancellationToken);
        var content = await WholeFile.ReadAsync(path, cancellationToken);
        return content is { Length: >= KeyBytes }
            ? new HttpSecret(SHA256.HashData(content))
            : throw new NemoException(NemoErrorCode.SettingsInvalid, SettingNames.HttpKeyFile)
            {
                Detail = $"{path} cannot be read, or holds fewer than {KeyBytes} bytes; make one with: openssl rand -base64 32",
            };
    }

    /// <summary>A key for one purpose: what is signed for one is not valid for another.</summary>
    public byte[] For(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));
}
