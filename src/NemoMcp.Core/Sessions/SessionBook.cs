using System.Collections.Concurrent;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>The sessions of this state folder, one small file each; which one a caller used last is known to this process only.</summary>
public sealed class SessionBook(NemoSettings settings, TimeProvider clock) : IDisposable
{
    // A small file is read and written under it; whoever holds it longer hangs, and is not waited for.
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string Scope, string Caller), Used> last = new();
    private readonly SemaphoreSlim oneChange = new(1, 1);

    /// <summary>The session that a caller used last; null in a new process.</summary>
    public SessionId? LastOf(string scope, string caller) => last.TryGetValue((scope, caller), out var used) ? used.Session : null;

    public void Use(string scope, string caller, SessionId session) => last.AddOrUpdate(
        (scope, caller), new Used(session, null), (_, used) => used.Session == session ? used : new Used(session, used.Before ?? used.Session));

    /// <summary>The backend knows the session: there is no way back to the one before it.</summary>
    public void Confirm(string scope, string caller, SessionId session)
    {
        if (last.TryGetValue((scope, caller), out var used) && used is { Before: not null } && used.Session == session)
        {
            last.TryUpdate((scope, caller), new Used(session, null), used);
        }
    }

    /// <summary>
    /// A session that is gone is no longer the one that a caller means. One that never answered, such as a mistyped id, leaves
    /// the caller with the session before it.
    /// </summary>
    public void Forget(string scope, string caller, SessionId session)
    {
        if (last.TryGetValue((scope, caller), out var used) && used.Session == session)
        {
            _ = used.Before is { } before
                ? last.TryUpdate((scope, caller), new Used(before, null), used)
                : last.TryRemove(new((scope, caller), used));
        }
    }

    /// <summary>What is remembered of a session; a stranger's record for one that was never seen.</summary>
    public async Task<SessionRecord> FindAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        await KeptJson.ReadAsync(PathOf(scope, session), KeptJsonContext.Default.SessionRecord, cancellationToken)
        ?? new SessionRecord { SessionId = session.Value, Scope = scope, HoldsSomething = true };

    /// <summary>The ids of the sessions that are remembered, the one that changed last first.</summary>
    public IReadOnlyList<string> List(string scope, int most)
    {
        var folder = new DirectoryInfo(Path.Combine(settings.StateFolder, "sessions", scope));
        return folder.Exists
            ? [.. folder.EnumerateFiles("*.json").OrderByDescending(file => file.LastWriteTimeUtc).Take(most).Select(file => Path.GetFileNameWithoutExtension(file.Name))]
            : [];
    }

    public Task AddAsync(SessionRecord record, CancellationToken cancellationToken) =>
        KeptJson.WriteAsync(PathOf(record.Scope, new SessionId(record.SessionId)), record, KeptJsonContext.Default.SessionRecord, cancellationToken);

    /// <summary>Changes what is remembered, from what stands in the file now: another process may have added to it.</summary>
    public async Task<SessionRecord> ChangeAsync(SessionRecord record, Func<SessionRecord, SessionRecord> change, CancellationToken cancellationToken)
    {
        await oneChange.WaitAsync(cancellationToken);
        try
        {
            using var alone = await LockFile.TakeAsync($"{PathOf(record.Scope, new SessionId(record.SessionId))}.lock", LockLimit, clock, cancellationToken);
            var current = await FindAsync(record.Scope, new SessionId(record.SessionId), cancellationToken);
            var changed = change(current);
            if (changed != current)
            {
                await AddAsync(changed, cancellationToken);
            }

            return changed;
        }
        finally
        {
            oneChange.Release();
        }
    }

    public void Dispose() => oneChange.Dispose();

    private string PathOf(string scope, SessionId session) => Path.Combine(settings.StateFolder, "sessions", scope, $"{session}.json");

    private sealed record Used(SessionId Session, SessionId? Before);
}
