using System.Collections.Concurrent;
using System.Text.Json;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>The journal: one file per job, on disk before anything leaves, read and locked by every process of the state folder.</summary>
public sealed class FileJobStore(JobFolder folder, JobReader reader, ITurns turns) : IJobStore
{
    // Whoever decides about a session reads a folder and writes a file; longer than this is a process that hangs.
    private static readonly TimeSpan SessionLockLimit = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.Ordinal);

    public async ValueTask SaveAsync(Job job, CancellationToken cancellationToken) =>
        await KeptJson.WriteAsync(folder.Record(job.Id), job, JournalJsonContext.Default.Job, cancellationToken);

    public void Show(Job job) =>
        WholeFile.WriteLightly(folder.Progress(job.Id), JsonSerializer.SerializeToUtf8Bytes(JobProgress.Of(job), JournalJsonContext.Default.JobProgress));

    public ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken) => reader.ReadAsync(id, cancellationToken);

    public async ValueTask<IReadOnlyList<Job>> ListAsync(string scope, SessionId? session, CancellationToken cancellationToken)
    {
        List<Job> jobs = [];
        foreach (var id in folder.All())
        {
            if (await reader.ReadAsync(id, cancellationToken) is { } job && string.Equals(job.Scope, scope, StringComparison.Ordinal) && (session is null || job.Session == session))
            {
                jobs.Add(job);
            }
        }

        return jobs;
    }

    public async ValueTask<IAsyncDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        var name = $"session-{ShortHash.Of(scope, session.Value)}";

        // Among ourselves without looking at the file again and again.
        var gate = gates.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        try
        {
            var held = await turns.TakeAsync(name, SessionLockLimit, cancellationToken) ?? throw new NemoException(NemoErrorCode.EditInProgress, session.Value);
            return new Turn(gate, held);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    public ValueTask<IJobHold?> TryOwnAsync(JobId id, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IJobHold?>(LockFile.TryTake(folder.Lock(id)) is { } held ? new Hold(held) : null);

    public bool TellsOf(JobId id, out Task news)
    {
        news = Task.CompletedTask;
        return false;
    }

    private sealed class Turn(SemaphoreSlim gate, IAsyncDisposable held) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await held.DisposeAsync();
            gate.Release();
        }
    }

    private sealed class Hold(IDisposable held) : IJobHold
    {
        /// <summary>The system gives a lock to nobody else while the file is open.</summary>
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync()
        {
            held.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
