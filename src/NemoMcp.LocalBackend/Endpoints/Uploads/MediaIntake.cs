using System.Buffers;
using System.Security.Cryptography;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Takes bytes in, looks at what they are, and gives them to the session: all files of a request or none.</summary>
internal sealed class MediaIntake(BackendFolder folder, SessionStore sessions, MediaProbe probe, long maxBytes)
{
    public const int MaxFilesPerRequest = 20;

    /// <summary>A timeline of more sources is no longer something a sentence can edit.</summary>
    private const int MaxFilesPerSession = 500;

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

    public async Task<IReadOnlyList<StoredMedia>> AcceptAsync(SessionId session, IReadOnlyList<IncomingFile> files, CancellationToken cancellationToken)
    {
        var looked = new List<StoredMedia>();
        foreach (var file in files)
        {
            looked.Add(await LookAtAsync(file, cancellationToken));
        }

        IReadOnlyList<StoredMedia> numbered = [];
        await sessions.ChangeAsync(
            session,
            record =>
            {
                if (record.Media.Count + looked.Count > MaxFilesPerSession)
                {
                    throw Refusals.BadRequest($"A session takes {MaxFilesPerSession} files. Create another one.");
                }

                numbered = [.. looked.Select((media, index) => media with { Number = record.Media.Count + index + 1 })];
                foreach (var (file, media) in files.Zip(numbered))
                {
                    File.Move(file.TemporaryPath, Path.Combine(folder.MediaFolder(session), media.StoredName));
                }

                return record with { Media = [.. record.Media, .. numbered] };
            },
            cancellationToken);
        return numbered;
    }

    public static void Discard(IEnumerable<IncomingFile> files)
    {
        foreach (var file in files)
        {
            PrivateFile.DeleteIfThere(file.TemporaryPath);
        }
    }

    private async Task<StoredMedia> LookAtAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        var facts = await probe.ProbeAsync(file.TemporaryPath, cancellationToken);
        if (facts is null || AcceptedFormats.Extension(facts) is not { } extension)
        {
            throw Refusals.UnsupportedFile(file.FileName);
        }

        // The id is in the address of the file, so it must be a secret.
        var id = "media_" + Secrets.Hex();
        return new StoredMedia
        {
            Id = id,
            FileName = file.FileName,
            StoredName = $"{id}.{extension}",
            Facts = facts,
            Sha256 = file.Sha256,
            SizeBytes = file.SizeBytes,
            Number = 0,
        };
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
