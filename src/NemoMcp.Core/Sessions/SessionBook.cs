using NemoMcp.Core.Files;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>What is remembered of sessions.</summary>
public sealed class SessionBook(ISessionStore store, ITurns turns) : IDisposable
{
    // A small record is read and written under it; whoever holds it longer hangs, and is not waited for.
    private static readonly TimeSpan TurnLimit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneChange = new(1, 1);

    /// <summary>What is remembered of a session; a stranger's record for one that was never seen.</summary>
    public async Task<SessionRecord> FindAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        await store.ReadAsync(scope, session, cancellationToken) ?? new SessionRecord { SessionId = session.Value, Scope = scope, HoldsSomething = true };

    /// <summary>The ids of the sessions that are remembered, the one that changed last first.</summary>
    public Task<IReadOnlyList<string>> ListAsync(string scope, int most, CancellationToken cancellationToken) => store.ListAsync(scope, most, cancellationToken);

    public Task AddAsync(SessionRecord record, CancellationToken cancellationToken) => store.WriteAsync(record, cancellationToken);

    /// <summary>Changes what is remembered, from what is kept now: another process may have added to it.</summary>
    public async Task<SessionRecord> ChangeAsync(SessionRecord record, Func<SessionRecord, SessionRecord> change, CancellationToken cancellationToken)
    {
        await oneChange.WaitAsync(cancellationToken);
        try
        {
            await using var alone = await turns.TakeAsync($"record-{ShortHash.Of(record.Scope, record.SessionId)}", TurnLimit, cancellationToken);
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
}
