using System.Security.Cryptography;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Exporting.Saving;

/// <summary>Size and SHA-256 of a film on disk, with flat memory.</summary>
internal static class FilmHash
{
    private const int BufferBytes = 1 << 17;

    public static async Task<FilmPlace> OfAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return new FilmPlace
        {
            Part = path,
            SizeBytes = stream.Length,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)),
        };
    }
}
