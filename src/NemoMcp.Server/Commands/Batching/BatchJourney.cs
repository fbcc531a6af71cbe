using System.Text.Json;
using NemoMcp.Core;
using NemoMcp.Core.Batching;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Editing;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Batching;

/// <summary>
/// One film from its clip to its file, every step kept before it is taken: whoever comes after a sudden end finds the job's id
/// and follows it, and sends nothing a second time.
/// </summary>
internal sealed class BatchJourney(CommandScene scene, BatchBook book, BatchSession sessions, IReadOnlyList<BatchFilm> all)
{
    /// <summary>From these an export goes on with the render that it has.</summary>
    private static readonly string[] LastStretch =
    [
        NemoErrorCode.DownloadFailed.ToWire(), NemoErrorCode.BackendTimeout.ToWire(), NemoErrorCode.BackendUnavailable.ToWire(),
        NemoErrorCode.OutputNotWritable.ToWire(), NemoErrorCode.TokenInvalid.ToWire(),
    ];

    /// <summary>Makes the film, or goes on where an earlier run stopped. The entry that it ends with is kept.</summary>
    public async Task<BatchEntry> RunAsync(BatchFilm film, CancellationToken cancellationToken)
    {
        try
        {
            var session = await sessions.EnsureAsync(film, cancellationToken);
            var entry = book.Record.EntryOf(film.Key);
            var edited = entry.Status switch
            {
                _ when entry.IsEdited && (book.Record.OnTimeline == film.Key || entry.ExportJob is not null) => await BeforeExportAsync(film, entry, session, cancellationToken),
                BatchEntry.Editing when await FindEditAsync(entry, session, cancellationToken) is { } job =>
                    await TellEditAsync(film, await FollowAsync(film, job, cancellationToken), cancellationToken),
                _ => await EditAsync(film, session, cancellationToken),
            };
            return edited.Status is BatchEntry.Exporting ? await ExportAsync(film, edited, session, cancellationToken) : edited;
        }
        catch (ToolFailedException refused)
        {
            return await FailAsync(film, refused.Report?.Code ?? "internal_error", refused.Message.ReplaceLineEndings(" "), cancellationToken);
        }
    }

    private async Task<BatchEntry> EditAsync(BatchFilm film, string session, CancellationToken cancellationToken)
    {
        var sources = await BatchSource.LookAsync(film.Sources, cancellationToken);
        var isFirst = !book.Record.HoldsSomething;
        await book.SaveAsync(book.Record with { HoldsSomething = true }, cancellationToken);
        var files = await Uploading.FilesAsync(scene, Step(film, "Upload", "上传"), session, film.Sources, cancellationToken);
        if (files.FirstOrDefault(file => ToolCaller.Text(file, "status") is "failed") is { ValueKind: JsonValueKind.Object } bad)
        {
            return await FailAsync(film, FilmWords.ErrorOf(bad, "code") ?? "", FilmWords.ErrorOf(bad, "message") ?? "", cancellationToken);
        }

        var names = files.Select(file => ToolCaller.Text(file, "file_name")!).ToList();
        var entry = new BatchEntry
        {
            Status = BatchEntry.Editing,
            Message = isFirst ? film.Job.Instruction : FreshTimeline.Message(names, film.Job.Instruction),
            Sources = sources,
            FileNames = names,
        };
        await book.SaveAsync(book.Record.With(film.Key, entry) with { OnTimeline = film.Key }, cancellationToken);
        return await TellEditAsync(film, await SendAsync(film, entry, session, cancellationToken), cancellationToken);
    }

    // A refused message was not sent: somebody else's edit has to end first.
    private async Task<ToolAnswer> SendAsync(BatchFilm film, BatchEntry entry, string session, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync();
        }
        catch (ToolFailedException busy) when (busy.Report is { JobId: { } job } report && report.Code == NemoErrorCode.EditInProgress.ToWire())
        {
            await WaitForAsync(film, job, cancellationToken);
            return await SendOnceAsync();
        }

        Task<ToolAnswer> SendOnceAsync() => scene.WorkAsync(
            Step(film, "Edit", "剪辑"), "send_edit", new() { ["message"] = entry.Message, ["session_id"] = session }, cancellationToken,
            job => KeepAsync(film, entry with { EditJob = job }, cancellationToken, job));
    }

    private async Task WaitForAsync(BatchFilm film, string job, CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(film, job, cancellationToken);
        }
        catch (ToolFailedException)
        {
            // That it is over is all that matters here.
        }
    }

    private async Task<BatchEntry> TellEditAsync(BatchFilm film, ToolAnswer edit, CancellationToken cancellationToken)
    {
        scene.Tell(edit);
        var entry = book.Record.EntryOf(film.Key);
        if (edit.Status is not "completed")
        {
            var status = edit.Status is "unchanged" or "needs_input" ? edit.Status : BatchEntry.Failed;
            return await KeepAsync(film, entry with { Status = status, Words = edit.Text("question") ?? edit.Text("reply") ?? edit.Words.Split('\n')[0] }, cancellationToken);
        }

        var others = all.SelectMany(other => other.FileNames);
        return entry.Message != film.Job.Instruction && FreshTimeline.Intruder(edit, [.. film.FileNames, .. entry.FileNames], others) is { } intruder
            ? await FailAsync(film, "timeline_not_empty", Say(
                $"The backend did not begin a new timeline: it still holds {intruder} of another job, so no film was made. Make this one by itself: nemo-mcp edit.",
                $"后端没有清空时间线：仍包含其他任务的 {intruder}，因此没有导出。请用 nemo-mcp edit 单独处理。"), cancellationToken)
            : await KeepAsync(film, entry with { Status = BatchEntry.Exporting, IsEdited = true }, cancellationToken);
    }

    // An earlier run may have ended between asking for the film and hearing of its job.
    private async Task<BatchEntry> BeforeExportAsync(BatchFilm film, BatchEntry entry, string session, CancellationToken cancellationToken)
    {
        var job = entry.ExportJob ?? (entry.Status is BatchEntry.Exporting ? await sessions.UnknownJobAsync("export", session, cancellationToken) : null);
        return await KeepAsync(film, entry with { Status = BatchEntry.Exporting, ExportJob = job, ErrorCode = null, Words = null }, cancellationToken);
    }

    private async Task<BatchEntry> ExportAsync(BatchFilm film, BatchEntry entry, string session, CancellationToken cancellationToken)
    {
        var arguments = film.Options.ToArguments();
        arguments[entry.ExportJob is null ? "session_id" : "job_id"] = entry.ExportJob ?? session;
        var export = await scene.WorkAsync(
            Step(film, "Export", "导出"), "export_video", arguments, cancellationToken,
            job => KeepAsync(film, entry with { ExportJob = job }, cancellationToken, job));
        scene.Tell(export);
        var made = export.Object("file") is { } file ? file.Deserialize(CoreJsonContext.Default.FilmFile) : null;
        return made is null
            ? await FailAsync(film, "cancelled", Say("The export was stopped.", "导出已停止。"), cancellationToken)
            : await KeepAsync(film, book.Record.EntryOf(film.Key) with { Status = BatchEntry.Done, Film = made, ErrorCode = null, Words = null }, cancellationToken);
    }

    // Kept just before the message left, but its job was not heard of: the journal has it if anything left at all.
    private async Task<string?> FindEditAsync(BatchEntry entry, string session, CancellationToken cancellationToken) =>
        entry.EditJob ?? await sessions.UnknownJobAsync("edit", session, cancellationToken);

    private Task<ToolAnswer> FollowAsync(BatchFilm film, string job, CancellationToken cancellationToken) =>
        scene.FollowAsync(Step(film, "Edit", "剪辑"), job, cancellationToken);

    private async Task<BatchEntry> FailAsync(BatchFilm film, string code, string words, CancellationToken cancellationToken)
    {
        var entry = book.Record.EntryOf(film.Key);
        if (code == NemoErrorCode.SessionNotFound.ToWire())
        {
            await book.SaveAsync(book.Record with { SessionId = null, HoldsSomething = false, OnTimeline = null }, cancellationToken);
        }

        // An export that only has its last stretch to go is picked up in the next run; any other is asked for again.
        var goesOn = LastStretch.Contains(code, StringComparer.Ordinal);
        return await KeepAsync(
            film, entry with { Status = BatchEntry.Failed, ExportJob = goesOn ? entry.ExportJob : null, ErrorCode = code, Words = words }, cancellationToken);
    }

    private async Task<BatchEntry> KeepAsync(BatchFilm film, BatchEntry entry, CancellationToken cancellationToken, string? heardOf = null)
    {
        var record = book.Record.With(film.Key, entry);
        await book.SaveAsync(heardOf is null ? record : record.Heard(heardOf), cancellationToken);
        return entry;
    }

    private string Step(BatchFilm film, string english, string chinese) =>
        FormattableString.Invariant($"{film.Job.Number}/{all.Count} {film.Name} {Say(english, chinese)}");

    private string Say(string english, string chinese) => scene.Language.Say(english, chinese);
}
