using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Several sources on their way, one after the other: a home connection gains nothing from two at once.</summary>
internal sealed class UploadRun(UploadSending sending, UploadTask task) : IJobWork
{
    private readonly UploadedMedia[] files = [.. task.Files.Select(file => StartOf(file, task.Visit.Language))];
    private SessionRecord record = task.Record;

    public static UploadedMedia StartOf(PlannedUpload file, Language language) =>
        file.Problem is { } problem ? UploadReport.Failed(file, problem, language) : file.ToMedia(file.IsAwaited ? "awaiting_upload" : "running");

    public async Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var progress = new UploadProgress(run, task.Files, task.Visit.Language);
        for (var index = 0; index < files.Length; index++)
        {
            if (files[index].Status is "running")
            {
                progress.Begin(index);
                var position = index;
                files[index] = await SendAsync(task.Files[index], new UploadWatch(progress, hash => LeavingAsync(position, hash, run, cancellationToken)), cancellationToken);
                await KeepAsync(run, cancellationToken);
            }
        }

        return Report(run);
    }

    public Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken)
    {
        for (var index = 0; index < files.Length; index++)
        {
            if (files[index].Status is "running")
            {
                var words = task.Visit.Language.Say("The upload was cancelled.", "上传已取消。");
                files[index] = files[index] with { Status = "failed", Error = new UploadError("cancelled", words) };
            }
        }

        return Task.FromResult<Outcome>(Report(run));
    }

    private async Task<UploadedMedia> SendAsync(PlannedUpload file, UploadWatch watch, CancellationToken cancellationToken)
    {
        try
        {
            (record, var media) = await sending.SendAsync(file, record, task.Visit, task.Call, watch, cancellationToken);
            return media;
        }
        catch (NemoException problem) when (task.Files.Count > 1 && problem.Code is not (NemoErrorCode.SessionNotFound or NemoErrorCode.TokenInvalid))
        {
            return UploadReport.Failed(file, problem, task.Visit.Language);
        }
        catch (IOException problem)
        {
            var gone = new NemoException(NemoErrorCode.FileNotFound, file.Source, problem);
            return task.Files.Count > 1 ? UploadReport.Failed(file, gone, task.Visit.Language) : throw gone;
        }
    }

    // On disk before the first byte: a process that dies leaves behind which file it was.
    private Task<Job> LeavingAsync(int index, string? hash, JobRun run, CancellationToken cancellationToken)
    {
        files[index] = files[index] with { Sha256 = hash };
        var outcome = Report(run);
        return run.SaveAsync(job => job with { Step = JobStep.Sending, SendingFile = index, Outcome = outcome }, cancellationToken);
    }

    // A session that was lost while it was empty has been replaced.
    private Task<Job> KeepAsync(JobRun run, CancellationToken cancellationToken)
    {
        var (session, outcome) = (new SessionId(record.SessionId), Report(run));
        return run.SaveAsync(job => job with { Session = session, SendingFile = null, Outcome = outcome }, cancellationToken);
    }

    private UploadOutcome Report(JobRun run) =>
        UploadReport.Write(record.SessionId, run.Job.Id.Value, [.. files], run.Job.Outcome.Notices, task.Visit.Language);
}
