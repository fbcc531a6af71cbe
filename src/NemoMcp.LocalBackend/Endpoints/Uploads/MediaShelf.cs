using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>Looks at what arrived and gives it to the session: all files of a request or none.</summary>
internal sealed class MediaShelf(BackendFolder folder, SessionStore sessions, MediaProbe probe)
{
    /// <summary>A timeline of more sources is no longer something a sentence can edit.</summary>
    private const int MaxFilesPerSession = 500;

    public async Task<IReadOnlyList<StoredMedia>> AcceptAsync(SessionId session, IReadOnlyList<IncomingFile> files, CancellationToken cancellationToken)
    {
        var looked = new List<StoredMedia>();
        foreach (var file in files)
        {
            looked.Add(await LookAtAsync(file, cancellationToken));
        }

        try
        {
            foreach (var (file, media) in files.Zip(looked))
            {
                File.Move(file.TemporaryPath, PathOf(session, media));
            }

            var record = await sessions.ChangeAsync(session, record => With(record, looked), cancellationToken);
            return [.. record.Media.Where(media => looked.Any(other => string.Equals(other.Id, media.Id, StringComparison.Ordinal)))];
        }
        catch
        {
            looked.ForEach(media => PrivateFile.DeleteIfThere(PathOf(session, media)));
            throw;
        }
    }

    private static SessionRecord With(SessionRecord record, List<StoredMedia> added)
    {
        var first = record.Media.Count + 1;
        return record.Media.Count + added.Count <= MaxFilesPerSession
            ? record with { Media = [.. record.Media, .. added.Select((media, index) => media with { Number = first + index })] }
            : throw Refusals.BadRequest($"A session takes {MaxFilesPerSession} files. Create another one.");
    }

    private async Task<StoredMedia> LookAtAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        if (await FactsAsync(file, cancellationToken) is not { } facts || AcceptedFormats.Extension(facts) is not { } extension)
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

    private async Task<MediaFacts?> FactsAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.ProbeWholeAsync(file.TemporaryPath, cancellationToken);
        }
        catch (TimeoutException)
        {
            // A file over which ffprobe broods for so long would hang a render as well.
            return null;
        }
    }

    private string PathOf(SessionId session, StoredMedia media) => Path.Combine(folder.MediaFolder(session), media.StoredName);
}
