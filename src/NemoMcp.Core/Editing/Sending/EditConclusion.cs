using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing.Telling;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Translation;
using NemoMcp.Protocol.Credits;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>What became of an edit whose message has left: told by the process that sent it, or by the one that goes on with it. It can send nothing.</summary>
internal sealed class EditConclusion(EditWorkshop shop, BackendVisit visit, SessionId session, EditStart start)
{
    private Language Language => visit.Language;

    /// <param name="report">What came back.</param>
    /// <param name="since">When the edit left, for one whose process is gone.</param>
    /// <param name="run">The job.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Outcome> TellAsync(EditStreamReport report, DateTimeOffset? since, JobRun run, CancellationToken cancellationToken)
    {
        run.Note(EditLines.Comparing(Language));
        var credits = shop.Credits.TryReadAsync(visit, cancellationToken);
        var after = (report.End is EditStreamEnd.Closed ? await EditSettling.TryReadAsync(visit, session, start.Before.Digest, cancellationToken) : null)
            ?? await SettleAsync(since, run, cancellationToken);
        if (after is null || (after.Digest == start.Before.Digest && IsFailure(report)))
        {
            throw EditFailure.Of(report, after is not null, visit);
        }

        if (start.FollowsDoubt && report.End is EditStreamEnd.Lost)
        {
            throw EditFailure.PerhapsAnEarlierOne(Language);
        }

        var reply = report.Text.Length > 0 ? shop.Translator.Translate(report.Text, session.Value, Language) : null;
        return Tell(after, reply, report.Fault?.Message ?? report.Cause?.BackendMessage, await credits, run);
    }

    /// <summary>Somebody stopped it: the backend cannot be stopped, so the session stays taken until its state settles.</summary>
    public async Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken)
    {
        await run.SaveAsync(job => job with { HoldsSession = true }, cancellationToken);
        var after = await LookAsync(cancellationToken) ?? start.Before;
        return Stopped(run, Tell(after, null, null, null, run)) with { Next = [NextSteps.State(session.Value, Language)] };
    }

    /// <summary>"Nothing changed" alone would hide why, and what may still come of it.</summary>
    public static EditOutcome Stopped(JobRun run, EditOutcome outcome) =>
        outcome with { Notices = [.. outcome.Notices ?? [], CancelNote.Write(run.Job, cancelled: true)] };

    private async Task<SessionState?> SettleAsync(DateTimeOffset? since, JobRun run, CancellationToken cancellationToken)
    {
        await run.StepAsync(JobStep.Settling, cancellationToken);
        return await shop.Settling.ReadAsync(visit, session, start.Before.Digest, since, run, cancellationToken);
    }

    // A backend that does not answer within the limit of a stop must not leave an answer behind that says "running" for ever.
    private async Task<SessionState?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await EditSettling.TryReadAsync(visit, session, start.Before.Digest, cancellationToken);
        }
        catch (Exception unread) when (unread is NemoException or OperationCanceledException)
        {
            return null;
        }
    }

    private static bool IsFailure(EditStreamReport report) =>
        report.End is not EditStreamEnd.Closed || report.Cause is not null || report.Fault is not null;

    private EditOutcome Tell(SessionState after, TranslatedReply? reply, string? trouble, CreditsBalance? credits, JobRun run) => EditVerdict.Write(new EditEvidence
    {
        SessionId = session.Value,
        JobId = run.Job.Id.Value,
        Before = start.IsDigestOnly ? after with { Digest = start.Before.Digest } : start.Before,
        After = after,
        Reply = reply,
        Trouble = trouble,
        OffersExport = start.OffersExport,
        Elapsed = shop.Clock.GetUtcNow() - run.Job.StartedAt,
        Credits = Spent(credits),
        Language = Language,
        Notices = run.Job.Outcome.Notices ?? [],
    });

    private CreditsSpent? Spent(CreditsBalance? credits)
    {
        if (start.Credits - credits?.Available is > 0 and var cost)
        {
            NemoTelemetry.CreditsSpent.Add((double)cost);
        }

        return start.Credits is null && credits is null ? null : new CreditsSpent(start.Credits, credits?.Available);
    }
}
