using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage.Sessions;

/// <summary>Sessions and what was uploaded to them. The files are the truth: any process answers for any session.</summary>
internal sealed class SessionStore(BackendFolder folder, TimeProvider clock)
{
    /// <summary>A rewrite takes milliseconds; longer means that somebody holds the file on purpose.</summary>
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(10);

    public async Task<SessionRecord> CreateAsync(string userId, string taskName, string? language, CancellationToken cancellationToken)
    {
        while (true)
        {
            var record = new SessionRecord
            {
                SessionId = Secrets.SessionNumber(),
                TaskId = "task_" + Secrets.Hex(),
                TaskName = taskName,
                Language = language,
                UserId = userId,
                CreatedAt = clock.GetUtcNow(),
            };
            var path = folder.Session(new SessionId(record.SessionId));
            if (await JsonFile.TryCreateAsync(path, record, StorageJsonContext.Default.SessionRecord, cancellationToken))
            {
                return record;
            }
        }
    }

    /// <summary>Null when there is none, or when it is somebody else's.</summary>
    public async Task<SessionRecord?> FindAsync(SessionId session, string userId, CancellationToken cancellationToken)
    {
        var record = await ReadAsync(session, cancellationToken);
        return string.Equals(record?.UserId, userId, StringComparison.Ordinal) ? record : null;
    }

    public Task<SessionRecord?> ReadAsync(SessionId session, CancellationToken cancellationToken) =>
        JsonFile.ReadAsync(folder.Session(session), StorageJsonContext.Default.SessionRecord, cancellationToken);

    /// <summary>Changes what is on disk at this moment, not what the caller read before.</summary>
    public async Task<SessionRecord> ChangeAsync(SessionId session, Func<SessionRecord, SessionRecord> change, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(folder.SessionLock(session), LockLimit, cancellationToken);
        var record = await ReadAsync(session, cancellationToken) ?? throw new FileNotFoundException($"Session {session} has gone.");
        var changed = change(record);
        await JsonFile.WriteAsync(folder.Session(session), changed, StorageJsonContext.Default.SessionRecord, cancellationToken);
        return changed;
    }

    public IReadOnlyList<MediaItem> MediaOf(SessionRecord record) => [.. record.Media.Select(media => ItemOf(record, media))];

    private MediaItem ItemOf(SessionRecord record, StoredMedia media) => new()
    {
        Id = new MediaId(media.Id),
        FileName = media.FileName,
        Path = Path.Combine(folder.MediaFolder(new SessionId(record.SessionId)), media.StoredName),
        Facts = media.Facts,
        Sha256 = media.Sha256,
        SizeBytes = media.SizeBytes,
        Number = media.Number,
    };
}
