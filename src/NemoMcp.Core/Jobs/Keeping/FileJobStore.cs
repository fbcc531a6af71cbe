using System.Collections.Concurrent;
using System.Text.Json;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>The journal: one file per job, on disk before anything leaves, read and locked by every process of the state folder.</summary>
public sealed class FileJobStore(JobFolder folder, JobReader reader, TimeProvider clock) : IJobStore
{
    // Whoever decides about a session reads a folder and writes a file; longer than this is a process that hangs.
    private static readonly TimeSpan SessionLockLimit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    public async ValueTask SaveAsync(Job job, CancellationToken cancellationToken) =>
        await KeptJson.WriteAsync(folder.Record(job.Id), job, JournalJsonContext.Default.Job, cancellationToken);

    public void Show(Job job) =>
        WholeFile.WriteLightly(folder.Progress(job.Id), JsonSerializer.SerializeToUtf8Bytes(JobProgress.Of(job), JournalJsonContext.Default.JobProgress));

    public ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken) => reader.ReadAsync(id, cancellationToken);

    public async ValueTask<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken)
    {
        List<Job> jobs = [];
        foreach (var id in folder.All())
        {
            if (await reader.ReadAsync(id, cancellationToken) is { } job && string.Equals(job.Scope, scope, StringComparison.Ordinal))
            {
                jobs.Add(job);
            }
        }

        return jobs;
    }

    public async ValueTask<IDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        var path = folder.SessionLock(scope, session);

        // Among ourselves without looking at the file again and again.
        var gate = gates.GetOrAdd(path, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            var held = await LockFile.TakeAsync(path, SessionLockLimit, clock, cancellationToken) ?? throw new NemoException(NemoErrorCode.EditInProgress, session.Value);
            return new Turn(gate, held);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    public IDisposable? TryOwn(JobId id) => LockFile.TryTake(folder.Lock(id));

    private sealed class Turn(SemaphoreSlim gate, IDisposable held) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            gate.Release();
        }
    }
}
