using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Accounts;

/// <summary>A caller's sealed token in its state folder, where this process alone writes.</summary>
public sealed class SealedTokenFile(NemoSettings settings) : ISealedTokens
{
    private readonly string path = Path.Combine(settings.StateFolder, "brought-token");
    private volatile Content? known;

    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken) =>
        (known ??= new Content(await WholeFile.ReadAsync(path, cancellationToken))).Bytes;

    public Task WriteAsync(byte[] content, CancellationToken cancellationToken)
    {
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        WholeFile.WriteLightly(path, content);
        known = new Content(content);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(CancellationToken cancellationToken)
    {
        File.Delete(path);
        known = new Content(null);
        return Task.CompletedTask;
    }

    private sealed record Content(byte[]? Bytes);
}
