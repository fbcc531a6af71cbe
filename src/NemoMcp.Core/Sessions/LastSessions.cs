using System.Collections.Concurrent;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>Known to this process only: a host that starts a new one means a new project.</summary>
public sealed class LastSessions : ILastSessions
{
    private readonly ConcurrentDictionary<(string Scope, string Caller), Used> last = new();

    public ValueTask<SessionId?> FindAsync(string scope, string caller, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SessionId?>(last.TryGetValue((scope, caller), out var used) ? used.Session : null);

    public ValueTask UseAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken)
    {
        last.AddOrUpdate((scope, caller), new Used(session, null), (_, used) => used.Session == session ? used : new Used(session, used.Before ?? used.Session));
        return ValueTask.CompletedTask;
    }

    public ValueTask ConfirmAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken)
    {
        if (last.TryGetValue((scope, caller), out var used) && used is { Before: not null } && used.Session == session)
        {
            last.TryUpdate((scope, caller), new Used(session, null), used);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ForgetAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken)
    {
        if (last.TryGetValue((scope, caller), out var used) && used.Session == session)
        {
            _ = used.Before is { } before
                ? last.TryUpdate((scope, caller), new Used(before, null), used)
                : last.TryRemove(new((scope, caller), used));
        }

        return ValueTask.CompletedTask;
    }

    private sealed record Used(SessionId Session, SessionId? Before);
}
