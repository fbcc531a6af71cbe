using System.Data;
using System.Text.Json;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Guarding;
using Npgsql;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>The journal of one caller in PostgreSQL. A transition is kept only by the process that holds the job at that moment.</summary>
internal sealed class PostgresJobStore(string owner, StoreDoor door, StoreHolds holds, StoreNews told, ITurns turns, JobGuards guards) : IJobStore
{
    // Newest first: whoever looks for an older one knows its id.
    private const int MostListed = 1000;

    // Whoever decides about a session reads a few rows and writes one; longer than this is a process that hangs.
    private static readonly TimeSpan SessionTurnLimit = TimeSpan.FromSeconds(10);

    // FOR SHARE: nobody takes the job between the look at its hold and the end of this statement's transaction.
    private const string Save = """
        WITH held AS (SELECT 1 FROM hold WHERE owner = $1 AND thing = 'job:' || $2 AND fence = $9 FOR SHARE)
        INSERT INTO job (owner, id, scope, session, needs_care, started_at, updated_at, record)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8 FROM held
        ON CONFLICT (owner, id) DO UPDATE
        SET scope = excluded.scope, session = excluded.session, needs_care = excluded.needs_care, updated_at = excluded.updated_at, record = excluded.record
        """;

    private const string Tell = "SELECT pg_notify($1, $2)";

    private const string Look = "SELECT record, percent, note, noted_at, told_at FROM job WHERE owner = $1";

    private const string Note = """
        WITH noted AS (UPDATE job SET percent = $3, note = $4, noted_at = $5 WHERE owner = $1 AND id = $2 RETURNING 1)
        SELECT pg_notify($6, $7) FROM noted
        """;

    // What is shown may be lost: a store that is slow is not asked by many at once.
    private const int MostShown = 4;
    private int showing;

    public async ValueTask SaveAsync(Job job, CancellationToken cancellationToken)
    {
        var hold = holds.Find(owner, ThingOf(job.Id)) ?? throw Taken(job);
        var isKept = await door.RunAsync((connection, token) => SaveAsync(connection, job, hold, token), cancellationToken);
        if (!isKept)
        {
            hold.Lose();
            throw Taken(job);
        }

        // A job that is over and goes on later is guarded anew.
        hold.IsGuarded = job.NeedsCare;
    }

    public void Show(Job job)
    {
        if (Interlocked.Increment(ref showing) <= MostShown)
        {
            _ = ShowAsync(job);
        }
        else
        {
            Interlocked.Decrement(ref showing);
        }
    }

    public async ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken) =>
        await door.FindAsync($"{Look} AND id = $2", p => p.Text(owner).Text(id.Value), Read, cancellationToken) is { Job: { } job } ? job : null;

    public async ValueTask<IReadOnlyList<Job>> ListAsync(string scope, SessionId? session, CancellationToken cancellationToken)
    {
        var found = await door.ListAsync(
            $"{Look} AND scope = $2 AND ($3::text IS NULL OR session = $3) ORDER BY needs_care DESC, started_at DESC LIMIT {MostListed}",
            p => p.Text(owner).Text(scope).Text(session?.Value),
            Read,
            cancellationToken);
        return [.. found.Select(row => row.Job).OfType<Job>()];
    }

    public async ValueTask<IAsyncDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        await turns.TakeAsync($"session-{ShortHash.Of(scope, session.Value)}", SessionTurnLimit, cancellationToken)
        ?? throw new NemoException(NemoErrorCode.EditInProgress, session.Value);

    public async ValueTask<IJobHold?> TryOwnAsync(JobId id, CancellationToken cancellationToken)
    {
        if (await holds.TryTakeAsync(owner, ThingOf(id), cancellationToken) is not { } hold)
        {
            return null;
        }

        try
        {
            var kept = await door.FindAsync("SELECT needs_care, stop_asked FROM job WHERE owner = $1 AND id = $2", p => p.Text(owner).Text(id.Value), row => new Kept(row.GetBoolean(0), row.GetBoolean(1)), cancellationToken);
            (hold.IsGuarded, hold.StopAsked) = (kept?.NeedsCare ?? false, (kept?.StopAsked ?? false) || hold.StopAsked);
            return new Owned(holds, hold);
        }
        catch
        {
            await holds.ReleaseAsync(hold);
            throw;
        }
    }

    public bool TellsOf(JobId id, out Task news)
    {
        news = told.Of(owner, ThingOf(id));
        return true;
    }

    internal static string ThingOf(JobId id) => $"job:{id}";

    // The guard is kept with the job or not at all: no job is ever without one.
    private async Task<bool> SaveAsync(NpgsqlConnection connection, Job job, StoreHold hold, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await using (var save = new NpgsqlCommand(Save, connection, transaction))
        {
            save.Parameters.Text(owner).Text(job.Id.Value).Text(job.Scope).Text(job.Session.Value).Flag(job.NeedsCare).Moment(job.StartedAt).Moment(job.UpdatedAt)
                .Text(JsonSerializer.Serialize(job, JournalJsonContext.Default.Job)).Number(hold.Fence);
            if (await save.ExecuteNonQueryAsync(cancellationToken) is 0)
            {
                return false;
            }
        }

        await using (var tell = new NpgsqlCommand(Tell, connection, transaction))
        {
            tell.Parameters.Text(StoreLine.Channel).Text(StoreLine.Message(owner, ThingOf(job.Id), "saved"));
            await tell.ExecuteNonQueryAsync(cancellationToken);
        }

        if (job.NeedsCare && !hold.IsGuarded)
        {
            await guards.SetAsync(transaction, owner, job.Id, hold.Fence, cancellationToken);
        }
        else
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return true;
    }

    private async Task ShowAsync(Job job)
    {
        try
        {
            await door.DoAsync(
                Note,
                p => p.Text(owner).Text(job.Id.Value).Share(job.Percent).Text(job.Message).Moment(job.UpdatedAt).Text(StoreLine.Channel).Text(StoreLine.Message(owner, ThingOf(job.Id), "noted")),
                CancellationToken.None);
        }
        catch (NemoException)
        {
            // The next note is a newer one.
        }
        finally
        {
            Interlocked.Decrement(ref showing);
        }
    }

    private static Found Read(NpgsqlDataReader row)
    {
        var job = KeptJob.Parse(row.GetString(0));
        if (job is { IsRunning: true } && !row.IsDBNull(3))
        {
            job = new JobProgress { Percent = row.IsDBNull(1) ? null : row.GetDouble(1), Message = row.TextOrNull(2), UpdatedAt = row.MomentOrNull(3)!.Value }.Into(job);
        }

        return new Found(job is null ? null : job with { ToldAt = row.MomentOrNull(4) });
    }

    private static JobTakenException Taken(Job job) => new($"Job {job.Id} is another process's.");

    private sealed record Found(Job? Job);

    private sealed record Kept(bool NeedsCare, bool StopAsked);

    private sealed class Owned(StoreHolds holds, StoreHold hold) : IJobHold
    {
        public CancellationToken Lost => hold.Lost;

        public async ValueTask DisposeAsync() => await holds.ReleaseAsync(hold);
    }
}
