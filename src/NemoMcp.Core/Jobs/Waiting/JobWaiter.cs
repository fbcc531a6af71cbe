using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Waits for jobs within what a host allows. Going away ends the wait, never the job.</summary>
public sealed class JobWaiter(JobDesk desk, IJobStore store, JobTakeUp takeUp, NemoSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>Claude Desktop gives up at 240 s (tools contract, section 1).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(240);

    /// <summary>Between two looks at a job that another process runs: a small file, and a person who waits.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(0.25);

    // Where news is told: a process that dies tells none, and its job is there for whoever looks.
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource closing = new();

    /// <summary>The program ends: whoever waits is answered now, with how the job stands.</summary>
    public void EndWaits() => closing.Cancel();

    public void Dispose() => closing.Dispose();

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

    /// <summary>The job when it has ended, or when the wait is over, whichever process runs it. One that nobody runs is taken up.</summary>
    public async Task<Job> WaitAsync(Job job, TimeSpan wait, IProgressReporter progress, CancellationToken cancellationToken)
    {
        var teller = new JobTeller(progress, settings.Heartbeat, clock);
        var end = clock.GetUtcNow() + wait;
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        while (true)
        {
            var isTold = store.TellsOf(job.Id, out var news);
            var (current, changed) = await LookAsync(job, cancellationToken);
            var left = end - clock.GetUtcNow();
            if (!current.IsRunning || left <= TimeSpan.Zero || closing.IsCancellationRequested)
            {
                return current;
            }

            await teller.TellAsync(current, cancellationToken);
            var due = teller.NextDue(current);
            due = due < left ? due : left;
            await RestAsync(changed, isTold ? news : null, due, rest.Token);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // The task completes when a job of this process is no longer so; another's has to be looked at again.
    private async Task<(Job Job, Task? Changed)> LookAsync(Job job, CancellationToken cancellationToken)
    {
        if (desk.Live(job.Id) is { } live)
        {
            return live.Look();
        }

        var kept = await desk.FindAsync(job.Scope, job.Id, cancellationToken) ?? job;
        return kept.IsRunning && await takeUp.TryAsync(kept, cancellationToken) && desk.Live(job.Id) is { } taken ? taken.Look() : (kept, null);
    }

    // The end of the program ends a rest like news; the caller's own end is looked for after it.
    private async Task RestAsync(Task? changed, Task? news, TimeSpan due, CancellationToken cancellationToken)
    {
        var longest = changed is not null ? due : news is not null ? LookAnyway : LookAgain;
        var pause = due < longest ? due : longest;
        try
        {
            await ((changed ?? news)?.WithinAsync(pause, clock, cancellationToken) ?? Task.Delay(pause, clock, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Looked at where it is known who ended it.
        }
    }

    private static TimeSpan Shorter(TimeSpan wait) => wait < Longest ? wait : Longest;
}
