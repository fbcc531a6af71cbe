using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Files;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Reads the journal. A file that cannot be understood is told in the log, once, and is no job.</summary>
public sealed partial class JobReader(JobFolder folder, JobMarks marks, LiveJobs live, TimeProvider clock, ILogger<JobReader> log)
{
    // A few kilobytes each; beyond a busy month they are read again.
    private const int MostRemembered = 2000;

    // A told job changes only when another process goes on with it: an answer may be as old as this, which it often is when it arrives.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500);

    // Jobs that are over are read once: a month of them would otherwise be read at every call.
    private readonly ConcurrentDictionary<JobId, Over> over = new();
    private readonly ConcurrentDictionary<JobId, DateTime> unreadable = new();

    public async ValueTask<Job?> ReadAsync(JobId id, CancellationToken cancellationToken)
    {
        if (live.Now(id) is { } running)
        {
            return running;
        }

        if (over.TryGetValue(id, out var known) && known.Job.ToldAt is not null && clock.GetElapsedTime(known.LookedAt) < LookAgainAfter)
        {
            return known.Job;
        }

        var writtenAt = File.GetLastWriteTimeUtc(folder.Record(id));
        if (known is not null && known.WrittenAt == writtenAt)
        {
            return await WithToldAsync(known.Job, writtenAt, cancellationToken);
        }

        if (await ParseAsync(id, writtenAt, cancellationToken) is not { } job)
        {
            return null;
        }

        if (job.NeedsCare)
        {
            return await WithProgressAsync(job, cancellationToken);
        }

        job = job with { ToldAt = await marks.ToldAtAsync(id, cancellationToken) };
        if (over.Count < MostRemembered)
        {
            over[id] = new Over(writtenAt, clock.GetTimestamp(), job);
        }

        return job;
    }

    // Once told it stays told, until the job is written again.
    private async Task<Job> WithToldAsync(Job job, DateTime writtenAt, CancellationToken cancellationToken)
    {
        if (job.ToldAt is null && await marks.ToldAtAsync(job.Id, cancellationToken) is { } at)
        {
            job = job with { ToldAt = at };
        }

        if (job.ToldAt is not null)
        {
            over[job.Id] = new Over(writtenAt, clock.GetTimestamp(), job);
        }

        return job;
    }

    internal void Forget(JobId id) => over.TryRemove(id, out _);

    private async Task<Job?> ParseAsync(JobId id, DateTime writtenAt, CancellationToken cancellationToken)
    {
        if (await WholeFile.ReadAsync(folder.Record(id), cancellationToken) is not { } bytes)
        {
            return null;
        }

        try
        {
            var job = JsonSerializer.Deserialize(bytes, JournalJsonContext.Default.Job);
            return job is not null && job.Id == id && job.Outcome is not null
                ? job with { Outcome = job.Outcome with { Next = job.Outcome.Next ?? [], Language = job.Language } }
                : Unreadable(id, writtenAt, null);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or NotSupportedException)
        {
            return Unreadable(id, writtenAt, problem);
        }
    }

    private async Task<Job> WithProgressAsync(Job job, CancellationToken cancellationToken)
    {
        if (!job.IsRunning)
        {
            return job with { ToldAt = await marks.ToldAtAsync(job.Id, cancellationToken) };
        }

        return await KeptJson.ReadAsync(folder.Progress(job.Id), JournalJsonContext.Default.JobProgress, cancellationToken) is { } progress ? progress.Into(job) : job;
    }

    private Job? Unreadable(JobId id, DateTime writtenAt, Exception? problem)
    {
        // Several readers may find it at once; only one of them tells.
        if (unreadable.TryAdd(id, writtenAt) || (unreadable.TryGetValue(id, out var told) && told != writtenAt && unreadable.TryUpdate(id, writtenAt, told)))
        {
            Log.Unreadable(log, folder.Record(id), problem?.GetType().Name ?? "another job");
        }

        return null;
    }

    private sealed record Over(DateTime WrittenAt, long LookedAt, Job Job);

    private static partial class Log
    {
        // Without the exception: it could quote what stands in the file.
        [LoggerMessage(EventId = 3111, Level = LogLevel.Warning, Message = "The journal {File} cannot be understood ({Reason}) and is left alone.")]
        public static partial void Unreadable(ILogger logger, string file, string reason);
    }
}
