using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Store.Tests.Contract;

/// <summary>Jobs as flows make them.</summary>
internal static class Jobs
{
    public const string Scope = "0123456789abcdef";

    public static readonly SessionId Session = new("sess_contract");

    public static Job Running(SessionId? session = null, string scope = Scope)
    {
        var (id, now) = (JobNames.NewJob(TimeProvider.System), TimeProvider.System.GetUtcNow());
        return new Job
        {
            Id = id,
            Kind = JobKind.Edit,
            Scope = scope,
            Session = session ?? Session,
            Caller = "own",
            Skill = "generator-youtube",
            Language = Language.Chinese,
            Fingerprint = "f",
            StartedAt = now,
            UpdatedAt = now,
            Outcome = new EditOutcome { Status = "running", JobId = id.Value, SessionId = (session ?? Session).Value, Silent = false, ElapsedSeconds = 0 },
        };
    }

    public static Job Ended(Job job, DateTimeOffset at) => job with
    {
        Status = JobStatus.Completed,
        Step = JobStep.Ended,
        FinishedAt = at,
        UpdatedAt = at,
        Outcome = ((EditOutcome)job.Outcome) with { Status = "completed", Reply = "字幕已添加 \u0000 \U0001F3AC" },
    };
}
