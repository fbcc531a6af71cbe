using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Waits for jobs within what a host allows. Going away ends the wait, never the job.</summary>
public sealed class JobWaiter(JobDesk desk, NemoSettings settings, TimeProvider clock)
{
    /// <summary>Claude Desktop gives up at 240 s (tools contract, section 1).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(240);

    /// <summary>The wait that a call asks for; the setting where it names none.</summary>
    public TimeSpan WaitOf(double? seconds, Language language) => seconds switch
    {
        null => Shorter(settings.Wait),
        >= 0 => Shorter(TimeSpan.FromSeconds(Math.Min(seconds.Value, Longest.TotalSeconds))),
        _ => throw new NemoException(NemoErrorCode.InvalidArgument, "wait_seconds")
        {
            Detail = language.Say(
                "wait_seconds must be 0 (answer at once) or more, at most 240; for example 45.",
                "wait_seconds 必须不小于 0（0 表示立即返回），最多 240，例如 45。"),
        },
    };

    /// <summary>The job when it has ended, or when the wait is over.</summary>
    public async Task<Job> WaitAsync(Job job, TimeSpan wait, IProgressReporter progress, CancellationToken cancellationToken)
    {
        if (desk.Live(job.Id) is not { } live)
        {
            return await desk.FindAsync(job.Scope, job.Id, cancellationToken) ?? job;
        }

        var teller = new JobTeller(progress, settings.Heartbeat, clock);
        var end = clock.GetUtcNow() + wait;
        while (true)
        {
            var (current, changed) = live.Look();
            var left = end - clock.GetUtcNow();
            if (!current.IsRunning || left <= TimeSpan.Zero)
            {
                return current;
            }

            await teller.TellAsync(current, cancellationToken);
            var due = teller.NextDue(current);
            await changed.WithinAsync(due < left ? due : left, clock, cancellationToken);
        }
    }

    private static TimeSpan Shorter(TimeSpan wait) => wait < Longest ? wait : Longest;
}
