using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Store.Postgres.Connecting;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>Takes away what one caller asks for no more.</summary>
internal sealed class PostgresJobTidying(string owner, StoreDoor door, TimeProvider clock) : IJobTidying
{
    private const string Old = "DELETE FROM job WHERE owner = $1 AND NOT needs_care AND updated_at < $2";

    private const string Orphans = """
        DELETE FROM attachment a WHERE owner = $1 AND NOT EXISTS (SELECT 1 FROM job j WHERE j.owner = a.owner AND j.id = a.job AND j.needs_care)
        AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.owner = a.owner AND h.thing = 'job:' || a.job)
        """;

    // A job that runs keeps its hold: whoever takes it up finds it there.
    private const string DeadHolds = """
        DELETE FROM hold h WHERE owner = $1 AND pg_try_advisory_xact_lock_shared(h.runner)
        AND NOT EXISTS (SELECT 1 FROM job j WHERE j.owner = h.owner AND 'job:' || j.id = h.thing AND j.needs_care)
        """;

    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        await door.DoAsync(Old, p => p.Text(owner).Moment(clock.GetUtcNow() - IJobTidying.Kept), cancellationToken);
        await door.DoAsync(DeadHolds, p => p.Text(owner), cancellationToken);
        await door.DoAsync(Orphans, p => p.Text(owner), cancellationToken);
    }
}
