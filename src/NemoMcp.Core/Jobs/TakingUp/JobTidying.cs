using Microsoft.Extensions.Logging;
using NemoMcp.Core.Files;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>Tidies the journal of a state folder, and the temporary files beside it.</summary>
public sealed partial class JobTidying(
    JobFolder folder, JobReader reader, IJobAttachments attachments, IJobStore store, NemoSettings settings, TimeProvider clock, ILogger<JobTidying> log) : IJobTidying
{
    // A temporary file lives for milliseconds; one of yesterday is what a process left that died.
    private static readonly TimeSpan Leftover = TimeSpan.FromDays(1);

    private static readonly string[] FoldersWithTemporaries = ["jobs", "accounts", "sessions"];
    private static readonly string[] EndingsOnTheWay = [".more", ".progress", ".stop"];
    private static readonly string[] Endings = [JobFolder.RecordEnding, ".lock", ".progress", ".stop", ".told", ".more"];

    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        await ForgetWhatEndedJobsNeededAsync(cancellationToken);
        var removed = 0;
        foreach (var id in Endings.SelectMany(folder.Names).Distinct().ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            removed += await IsOldAsync(id, cancellationToken) && await RemoveAsync(id, cancellationToken) ? 1 : 0;
        }

        RemoveTemporaries();
        if (removed > 0)
        {
            Log.Removed(log, removed);
        }
    }

    // A process that dies between a job's end and this leaves it behind.
    private async Task ForgetWhatEndedJobsNeededAsync(CancellationToken cancellationToken)
    {
        foreach (var id in EndingsOnTheWay.SelectMany(folder.Names).Distinct().ToList())
        {
            if (await reader.ReadAsync(id, cancellationToken) is { NeedsCare: false } && await store.TryOwnAsync(id, cancellationToken) is { } owned)
            {
                await using (owned)
                {
                    await attachments.ForgetAsync(id);
                }
            }
        }
    }

    private async Task<bool> IsOldAsync(JobId id, CancellationToken cancellationToken) =>
        await reader.ReadAsync(id, cancellationToken) is { } job ? IsOver(job) : NewestOf(id) + IJobTidying.Kept < clock.GetUtcNow();

    private bool IsOver(Job job) => !job.NeedsCare && (job.FinishedAt ?? job.UpdatedAt) + IJobTidying.Kept < clock.GetUtcNow();

    // What cannot be understood, or has lost its journal, goes by the time of its files.
    private DateTimeOffset NewestOf(JobId id) => FilesOf(id).Where(File.Exists).Select(file => new DateTimeOffset(File.GetLastWriteTimeUtc(file))).DefaultIfEmpty(clock.GetUtcNow()).Max();

    private async Task<bool> RemoveAsync(JobId id, CancellationToken cancellationToken)
    {
        await using var owned = await store.TryOwnAsync(id, cancellationToken);
        var job = owned is null ? null : await reader.ReadAsync(id, cancellationToken);
        if (owned is null || (job is not null && !IsOver(job)))
        {
            return false;
        }

        if (job?.Film is { } film)
        {
            WholeFile.Forget(film.Part);
        }

        foreach (var file in FilesOf(id))
        {
            WholeFile.Forget(file);
        }

        reader.Forget(id);
        return true;
    }

    private string[] FilesOf(JobId id) =>
        [folder.Record(id), folder.Attachment(id), folder.Progress(id), folder.Stop(id), folder.Told(id), folder.Lock(id)];

    private void RemoveTemporaries()
    {
        foreach (var place in FoldersWithTemporaries.Select(name => Path.Combine(settings.StateFolder, name)).Where(Directory.Exists))
        {
            RemoveTemporaries(place);
        }
    }

    private void RemoveTemporaries(string place)
    {
        var before = (clock.GetUtcNow() - Leftover).UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(place, "*.tmp", SearchOption.AllDirectories).Where(file => File.GetLastWriteTimeUtc(file) < before).ToList())
        {
            using var mine = TryTake(file);
            if (mine is not null)
            {
                WholeFile.Forget(file);
            }
        }
    }

    private static IDisposable? TryTake(string file)
    {
        try
        {
            return LockFile.TryTake(file);
        }
        catch (Guidance.NemoException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3131, Level = LogLevel.Information, Message = "{Count} jobs that ended long ago were taken out of the journal.")]
        public static partial void Removed(ILogger logger, int count);
    }
}
