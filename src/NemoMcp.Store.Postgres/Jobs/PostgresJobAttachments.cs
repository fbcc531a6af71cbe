using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;
using NemoMcp.Store.Postgres.Connecting;

namespace NemoMcp.Store.Postgres.Jobs;

/// <summary>What the taking up of a job needs, beside the journal.</summary>
internal sealed class PostgresJobAttachments(string owner, StoreDoor door) : IJobAttachments
{
    public Task WriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => door.DoAsync(
        "INSERT INTO attachment (owner, job, content) VALUES ($1, $2, $3) ON CONFLICT (owner, job) DO UPDATE SET content = excluded.content",
        p => p.Text(owner).Text(job.Value).Bytes(content),
        cancellationToken);

    public Task<byte[]?> ReadAsync(JobId job, CancellationToken cancellationToken) => door.FindAsync(
        "SELECT content FROM attachment WHERE owner = $1 AND job = $2", p => p.Text(owner).Text(job.Value), row => row.GetFieldValue<byte[]>(0), cancellationToken);

    public async Task ForgetAsync(JobId job)
    {
        try
        {
            await door.DoAsync("DELETE FROM attachment WHERE owner = $1 AND job = $2", p => p.Text(owner).Text(job.Value), CancellationToken.None);
        }
        catch (NemoException)
        {
            // Tidying takes it away.
        }
    }
}
