using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing.Telling;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Translation;
using NemoMcp.Protocol.Credits;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>One edit at work: state before, the message once, state after.</summary>
internal sealed class EditRun(EditWorkshop shop, EditTask task) : IJobWork
{
    private SessionRecord record = task.Record;
    private SessionState? before;
    private CreditsBalance? creditsBefore;

    private SessionId Session => new(record.SessionId);

    private BackendVisit Visit => task.Visit;

    private Language Language => task.Visit.Language;

    public async Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        before = await PrepareAsync(run, cancellationToken);
        var now = shop.Clock.GetUtcNow();
        await run.SaveAsync(job => job with { StateBefore = before.Digest, SentAt = now }, cancellationToken);
        run.Note(EditLines.Sending(Language));
        var report = await Visit.RunAsync(
            (client, token) => new EditStream(shop.Settings, shop.Clock, run, Language).ListenAsync(stop => client.Chat.SendAsync(Session, task.Message, stop), token),
            cancellationToken);
        return await ConcludeAsync(report, run, cancellationToken);
    }

    public async Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (before is null || run.Job.SentAt is null)
        {
            return Stopped(run, Unchanged(run));
        }

        await run.SaveAsync(job => job with { HoldsSession = true }, cancellationToken);
        var after = await EditSettling.TryReadAsync(Visit, Session, cancellationToken) ?? before;
        return Stopped(run, Tell(after, null, null, null, run)) with { Next = [NextSteps.State(record.SessionId, Language)] };
    }

    // "Nothing changed" alone would hide why, and what may still come of it.
    private static EditOutcome Stopped(JobRun run, EditOutcome outcome) => 
        outcome with { Notices = [.. outcome.Notices ?? [], CancelNote.Write(run.Job, cancelled: true)] };

    public async Task SettleAsync(JobRun run, CancellationToken cancellationToken)
    {
        try
        {
            await shop.Settling.ReadAsync(Visit, Session, run.Job.StateBefore ?? "", run, cancellationToken);
        }
        catch (NemoException)
        {
            // The session is gone, and nothing runs in it.
        }
    }

    private async Task<SessionState> PrepareAsync(JobRun run, CancellationToken cancellationToken)
    {
        run.Note(EditLines.Reading(Language));
        var credits = shop.Credits.TryReadAsync(Visit, cancellationToken);
        (record, var state) = await shop.Sessions.AskAsync(
            record, Visit, task.Call, static (client, session, token) => client.State.GetLatestAsync(session, token), cancellationToken);
        if (run.Job.Session != Session)
        {
            await run.SaveAsync(job => job with { Session = Session }, cancellationToken);
        }

        Visit.Learn(record.UserId);
        Visit.Learn(state.UserId);
        record = await shop.Sessions.ChangeAsync(record, kept => kept with { HoldsSomething = true, Language = kept.Language ?? task.LanguageTag }, cancellationToken);
        creditsBefore = await credits;
        return state;
    }

    private async Task<Outcome> ConcludeAsync(EditStreamReport report, JobRun run, CancellationToken cancellationToken)
    {
        run.Note(EditLines.Comparing(Language));
        var credits = shop.Credits.TryReadAsync(Visit, cancellationToken);
        var after = (report.End is EditStreamEnd.Closed ? await EditSettling.TryReadAsync(Visit, Session, cancellationToken) : null)
            ?? await shop.Settling.ReadAsync(Visit, Session, before!.Digest, run, cancellationToken);
        if (after is null || (after.Digest == before!.Digest && IsFailure(report)))
        {
            throw EditFailure.Of(report, after is not null, task.Message, Visit);
        }

        var reply = report.Text.Length > 0 ? shop.Translator.Translate(report.Text, record.SessionId, Language) : null;
        return Tell(after, reply, TroubleOf(report), await credits, run);
    }

    private static bool IsFailure(EditStreamReport report) =>
        report.End is not EditStreamEnd.Closed || report.Cause is not null || report.Fault is not null;

    private static string? TroubleOf(EditStreamReport report) => report.Fault?.Message ?? report.Cause?.BackendMessage;

    private EditOutcome Tell(SessionState after, TranslatedReply? reply, string? trouble, CreditsBalance? creditsAfter, JobRun run) => EditVerdict.Write(new EditEvidence
    {
        SessionId = record.SessionId,
        JobId = run.Job.Id.Value,
        Before = before!,
        After = after,
        Reply = reply,
        Trouble = trouble,
        OffersExport = task.OffersExport,
        Elapsed = shop.Clock.GetUtcNow() - run.Job.StartedAt,
        Credits = creditsBefore is null && creditsAfter is null ? null : new CreditsSpent(creditsBefore?.Available, creditsAfter?.Available),
        Language = Language,
        Notices = run.Job.Outcome.Notices ?? [],
    });

    private EditOutcome Unchanged(JobRun run) => (EditOutcome)run.Job.Outcome with { Status = "unchanged", Silent = true };
}
