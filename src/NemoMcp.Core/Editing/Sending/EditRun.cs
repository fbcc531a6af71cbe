using System.Text.Json;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>One edit at work: uploads on their way first, state before, the message once, state after.</summary>
internal sealed class EditRun(EditWorkshop shop, EditTask task) : IJobWork
{
    private SessionRecord record = task.Record;
    private EditConclusion? conclusion;

    private SessionId Session => new(record.SessionId);

    private BackendVisit Visit => task.Visit;

    public async Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var start = await PrepareAsync(run, cancellationToken);
        conclusion = new EditConclusion(shop, Visit, Session, start);
        await shop.Attachments.WriteAsync(run.Job.Id, Kept(start, null), cancellationToken);
        var now = shop.Clock.GetUtcNow();
        await run.SaveAsync(job => job with { StateBefore = start.Before.Digest, SentAt = now, Step = JobStep.Sending }, cancellationToken);
        run.Note(EditLines.Sending(Visit.Language));
        var report = await Visit.RunAsync(
            (client, token) => new EditStream(shop.Settings, shop.Clock, run, Visit.Language).ListenAsync(stop => client.Chat.SendAsync(Session, task.Message, stop), token),
            cancellationToken);
        await shop.Attachments.TryWriteAsync(run.Job.Id, Kept(start, report), cancellationToken);
        await run.StepAsync(JobStep.Comparing, cancellationToken);
        return await conclusion.TellAsync(report, null, run, cancellationToken);
    }

    public async Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken) => conclusion is null || run.Job.SentAt is null
        ? EditConclusion.Stopped(run, (EditOutcome)run.Job.Outcome with { Status = "unchanged", Silent = true })
        : await conclusion.StopAsync(run, cancellationToken);

    public Task SettleAsync(JobRun run, CancellationToken cancellationToken) => shop.Settling.SetFreeAsync(Visit, run, cancellationToken);

    private static byte[] Kept(EditStart start, EditStreamReport? report) =>
        JsonSerializer.SerializeToUtf8Bytes(KeptEdit.Of(start, report), KeptEditJsonContext.Default.KeptEdit);

    private async Task<EditStart> PrepareAsync(JobRun run, CancellationToken cancellationToken)
    {
        await shop.Uploads.LetEndAsync(run, cancellationToken);
        run.Note(EditLines.Reading(Visit.Language));
        var credits = shop.Credits.TryReadAsync(Visit, cancellationToken);
        (record, var state) = await shop.Sessions.AskAsync(
            record, Visit, task.Call, static (client, session, token) => client.State.GetAgreedAsync(session, null, token), cancellationToken);
        if (run.Job.Session != Session)
        {
            await run.SaveAsync(job => job with { Session = Session }, cancellationToken);
        }

        Visit.Learn(record.UserId);
        Visit.Learn(state.UserId);
        record = await shop.Sessions.ChangeAsync(record, kept => kept with { HoldsSomething = true, Language = kept.Language ?? task.LanguageTag }, cancellationToken);
        return new EditStart { Before = state, Credits = (await credits)?.Available, OffersExport = task.OffersExport, FollowsDoubt = task.FollowsDoubt };
    }
}
