using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing.Sending;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;
using NemoMcp.Core.State;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>
/// The rest of an upload whose process is gone: what had arrived stays, the file that was on its way is looked for in the
/// session, and the others are told as not sent. Nothing is sent here.
/// </summary>
internal sealed class UploadAftermath(SessionDesk sessions, NemoSettings settings, TimeProvider clock, BackendVisit visit, SessionRecord record) : IJobWork
{
    private Language Language => visit.Language;

    public async Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var files = ((UploadOutcome)run.Job.Outcome).Files.ToArray();
        if (run.Job.SendingFile is { } index && index < files.Length && files[index].Status is "running")
        {
            files[index] = await FindAsync(files[index], cancellationToken);
        }

        for (var other = 0; other < files.Length; other++)
        {
            files[other] = files[other].Status is "running" ? Failed(files[other], NotSent()) : files[other];
        }

        return files is [{ Error: not null }] && run.Job.Outcome is UploadOutcome { Files: [{ Status: "running" }] }
            ? throw Reason(run.Job.SendingFile is not null)
            : UploadReport.Write(record.SessionId, run.Job.Id.Value, files, run.Job.Outcome.Notices, Language);
    }

    public Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken)
    {
        var words = Language.Say("The upload was cancelled.", "上传已取消。");
        var files = ((UploadOutcome)run.Job.Outcome).Files.Select(file => file.Status is "running" ? Failed(file, words, "cancelled") : file);
        return Task.FromResult<Outcome>(UploadReport.Write(record.SessionId, run.Job.Id.Value, [.. files], run.Job.Outcome.Notices, Language));
    }

    // Looked for at once and once more after the first delay: a body that was cut off never arrives later.
    private async Task<UploadedMedia> FindAsync(UploadedMedia file, CancellationToken cancellationToken)
    {
        var known = record.Uploads.Count(upload => IsNamed(upload.FileName, file));
        foreach (var delay in settings.RecoveryDelays.Take(1).Prepend(TimeSpan.Zero))
        {
            await Task.Delay(delay, clock, cancellationToken);
            var state = await EditSettling.TryReadAsync(visit, new(record.SessionId), null, cancellationToken);
            if (state is not null && MediaReader.Media(state.VideoInfos).Count(media => IsNamed(media.FileName, file)) > known)
            {
                var upload = new SessionUpload { Sha256 = file.Sha256, Address = AddressMark.Of(file.Source), FileName = file.FileName, Kind = file.Kind, SizeBytes = file.SizeBytes };
                await sessions.ChangeAsync(record, kept => kept with { HoldsSomething = true, Uploads = [.. kept.Uploads, upload] }, cancellationToken);
                return file with { Status = "uploaded" };
            }
        }

        return Failed(file, Interrupted());
    }

    // A file whose name says nothing was sent with an ending.
    private static bool IsNamed(string name, UploadedMedia file) =>
        name.Equals(file.FileName, StringComparison.OrdinalIgnoreCase) || name.StartsWith($"{file.FileName}.", StringComparison.OrdinalIgnoreCase);

    private NemoException Reason(bool hadBegun) =>
        new(NemoErrorCode.InternalError) { Detail = hadBegun ? Interrupted() : NotSent(), NothingSent = !hadBegun };

    private string Interrupted() => Language.Say(
        "The program ended while this file was being sent, and the session does not show it. Upload it again; uploads cost no credits.",
        "程序在发送此文件时结束，会话中没有该文件。请重新上传；上传不消耗积分。");

    private string NotSent() => Language.Say(
        "The program ended before this file was sent. Upload it again.",
        "程序在发送此文件之前就已结束。请重新上传。");

    private static UploadedMedia Failed(UploadedMedia file, string words, string code = "internal_error") =>
        file with { Status = "failed", Sha256 = null, Error = new UploadError(code, words) };
}
