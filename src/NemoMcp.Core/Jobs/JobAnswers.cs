using System.Runtime.CompilerServices;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs;

/// <summary>What a job's own tool answers, now.</summary>
public sealed class JobAnswers(IFilmCounter films, TimeProvider clock)
{
    // Below these a forecast is a guess.
    private const double EnoughPercent = 5;
    private static readonly TimeSpan EnoughTime = TimeSpan.FromSeconds(2);

    private readonly ConditionalWeakTable<Job, Outcome> told = [];

    /// <summary>The answer; a failed job throws its error, with the job's id.</summary>
    public Outcome Of(Job job, bool withJob)
    {
        if (job.Error is { } error)
        {
            throw error.ToException(job.Id);
        }

        // One that was told does not change any more: whoever asks again gets the same object, and what was made of it. A film's link ends.
        return withJob && !job.IsRunning && job.ToldAt is not null && job.Outcome is not ExportOutcome
            ? told.GetValue(job, static known => Tell(known, known.Outcome, withJob: true))
            : Tell(job, Shown(job), withJob);
    }

    private Outcome Shown(Job job) =>
        (job.IsRunning ? Running(job) : job.Outcome) is var outcome && outcome is ExportOutcome film ? films.Show(film) : outcome;

    private static Outcome Tell(Job job, Outcome outcome, bool withJob) => outcome with
    {
        Notices = job.ToldAt is null ? outcome.Notices : null,
        Next = job.IsRunning ? NextSteps.WhileRunning(job) : outcome.Next,
        Job = withJob ? JobInfos.Of(job) : null,
        Language = job.Language,
    };

    private Outcome Running(Job job)
    {
        var elapsed = clock.GetUtcNow() - job.StartedAt;
        return job.Outcome switch
        {
            EditOutcome edit => edit with { SessionId = job.Session.Value, ElapsedSeconds = Math.Round(elapsed.TotalSeconds, 1) },
            ExportOutcome export => export with
            {
                RenderId = job.Render?.Value ?? export.RenderId,
                ProgressPercent = job.Percent,
                EtaSeconds = EtaOf(job.Percent, elapsed),
            },
            _ => job.Outcome,
        };
    }

    private static double? EtaOf(double? percent, TimeSpan elapsed) =>
        percent is > EnoughPercent and < 100 && elapsed >= EnoughTime
            ? Math.Round(elapsed.TotalSeconds * (100 - percent.Value) / percent.Value)
            : null;
}
