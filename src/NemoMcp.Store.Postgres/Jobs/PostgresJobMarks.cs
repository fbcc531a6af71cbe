using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;
using NemoMcp.Store.Postgres.Connecting;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>What any machine may say about a job, beside its record.</summary>
internal sealed class PostgresJobMarks(string owner, StoreDoor door, StoreHolds holds) : IJobMarks
{
    /// <summary>The word that tells the machine that runs the job.</summary>
    public const string StopWord = "stop";

    private const string Stop = """
        WITH asked AS (UPDATE job SET stop_asked = true WHERE owner = $1 AND id = $2 AND NOT stop_asked RETURNING 1)
        SELECT pg_notify($3, $4) FROM asked
        """;

    public Task AskToStopAsync(JobId job, CancellationToken cancellationToken) => door.DoAsync(
        Stop, p => p.Text(owner).Text(job.Value).Text(StoreLine.Channel).Text(StoreLine.Message(owner, PostgresJobStore.ThingOf(job), StopWord)), cancellationToken);

    public bool IsAskedToStop(JobId job) => holds.Find(owner, PostgresJobStore.ThingOf(job)) is { StopAsked: true };

    public Task MarkToldAsync(JobId job, DateTimeOffset at, CancellationToken cancellationToken) =>
        door.DoAsync("UPDATE job SET told_at = $3 WHERE owner = $1 AND id = $2 AND told_at IS NULL", p => p.Text(owner).Text(job.Value).Moment(at), cancellationToken);

    public async Task ClearAsync(JobId job, CancellationToken cancellationToken)
    {
        await door.DoAsync("UPDATE job SET stop_asked = false, told_at = NULL, percent = NULL, note = NULL, noted_at = NULL WHERE owner = $1 AND id = $2", p => p.Text(owner).Text(job.Value), cancellationToken);
        if (holds.Find(owner, PostgresJobStore.ThingOf(job)) is { } hold)
        {
            hold.StopAsked = false;
        }
    }
}
