using NemoMcp.Client;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Lets state decide what became of an edit whose answer was lost (backend contract, 3.6). Nothing is ever sent again.</summary>
public sealed class EditSettling(NemoSettings settings, TimeProvider clock)
{
    private static readonly KeyValuePair<string, object?> Settled = new("nemo.recovery.kind", "edit_settled");

    /// <summary>The state as soon as it differs from <paramref name="before"/>, else the last one that could be read; null when none could.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="session">Where the edit was sent.</param>
    /// <param name="before">The digest of the state before it.</param>
    /// <param name="since">When the edit left, for one whose process is gone: the first delay counts from then.</param>
    /// <param name="run">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<SessionState?> ReadAsync(
        BackendVisit visit, SessionId session, string before, DateTimeOffset? since, JobRun run, CancellationToken cancellationToken)
    {
        SessionState? last = null;
        var delays = settings.RecoveryDelays;
        for (var read = 0; read < delays.Count; read++)
        {
            run.Note(EditLines.Settling(read + 1, delays.Count, visit.Language));
            await Task.Delay(read is 0 ? Rest(delays[0], since) : delays[read], clock, cancellationToken);
            last = await TryReadAsync(visit, session, before, cancellationToken) ?? last;
            if (last is not null && last.Digest != before)
            {
                NemoTelemetry.Recoveries.Add(1, Settled);
                return last;
            }
        }

        return last;
    }

    /// <summary>The state now; one that differs from <paramref name="before"/> (null: any) was seen twice. Null when it cannot be read. A session that is gone is told at once.</summary>
    public static async Task<SessionState?> TryReadAsync(BackendVisit visit, SessionId session, string? before, CancellationToken cancellationToken)
    {
        try
        {
            return await visit.RunAsync((client, token) => LookAsync(client, session, before, token), cancellationToken);
        }
        catch (NemoException failure) when (failure.Code is not Protocol.NemoErrorCode.SessionNotFound)
        {
            return null;
        }
    }

    /// <summary>
    /// After a stop: returns when the state has changed, or has been given the time for it. Then the session is free. A person
    /// who stopped it waits for that, so the first looks come soon.
    /// </summary>
    public async Task SetFreeAsync(BackendVisit visit, JobRun run, CancellationToken cancellationToken)
    {
        var (before, stopped) = (run.Job.StateBefore ?? "", clock.GetUtcNow());
        try
        {
            if (!await ChangesSoonAsync(visit, run.Job.Session, before, cancellationToken))
            {
                await ReadAsync(visit, run.Job.Session, before, stopped, run, cancellationToken);
            }
        }
        catch (NemoException)
        {
            // The session is gone, and nothing runs in it.
        }
    }

    // At growing distances, up to the first delay: an edit on this machine is over in seconds, one in the cloud is not.
    private async Task<bool> ChangesSoonAsync(BackendVisit visit, SessionId session, string before, CancellationToken cancellationToken)
    {
        var left = settings.RecoveryDelays is [var first, ..] ? first : TimeSpan.Zero;
        for (var wait = settings.Poll; wait > TimeSpan.Zero && wait < left; wait *= 2)
        {
            await Task.Delay(wait, clock, cancellationToken);
            left -= wait;
            if (await TryReadAsync(visit, session, before, cancellationToken) is { } state && state.Digest != before)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<SessionState> LookAsync(NemoClient client, SessionId session, string? before, CancellationToken cancellationToken)
    {
        var state = await client.State.GetLatestAsync(session, cancellationToken);
        return state.Digest == before ? state : await client.State.GetAgreedAsync(session, state, cancellationToken);
    }

    private TimeSpan Rest(TimeSpan delay, DateTimeOffset? since)
    {
        var passed = since is { } from ? clock.GetUtcNow() - from : TimeSpan.Zero;
        return passed <= TimeSpan.Zero ? delay : passed < delay ? delay - passed : TimeSpan.Zero;
    }
}
