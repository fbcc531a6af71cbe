using System.Buffers;
using System.Security.Cryptography;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Takes bytes in, under temporary names.</summary>
internal sealed class MediaIntake(BackendFolder folder, long maxBytes)
{
    public const int MaxFilesPerRequest = 20;

    private const int BufferBytes = 128 * 1024;

    /// <summary>Streams to disk and hashes on the way: memory stays flat whatever the size.</summary>
    public async Task<IncomingFile> ReceiveAsync(Stream source, SessionId session, string fileName, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.MediaFolder(session), $".{Secrets.Hex()}.part");
        try
        {
            var target = PrivateFile.Create(path);
            await using (target)
            {
                var (hash, size) = await CopyAsync(source, target, fileName, cancellationToken);
                target.Flush(flushToDisk: true);
                return new IncomingFile { FileName = fileName, TemporaryPath = path, Sha256 = hash, SizeBytes = size };
            }
        }
        catch
        {
            PrivateFile.DeleteIfThere(path);
            throw;
        }
    }

    public static void Discard(IEnumerable<IncomingFile> files)
    {
        foreach (var file in files)
        {
            PrivateFile.DeleteIfThere(file.TemporaryPath);
        }
    }

    private async Task<(string Hash, long Size)> CopyAsync(Stream source, FileStream target, string fileName, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            long size = 0;
            while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                size += count;
                if (size > maxBytes)
                {
                    throw Refusals.FileTooLarge(fileName, maxBytes);
                }

                hash.AppendData(buffer, 0, count);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
