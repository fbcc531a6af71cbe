using ModelContextProtocol;
using ModelContextProtocol.Client;
using NemoMcp.Server.Commands.Work;
using NemoMcp.Soak.Lanes;

namespace NemoMcp.Soak.Journeys;

/// <summary>Calls tools as an assistant does, and remembers every job that it was told of.</summary>
internal sealed class Assistant(Lane lane)
{
    /// <summary>On the fast clock; a host's usual patience.</summary>
    private const double WaitSeconds = 20;

    /// <summary>Every limit of the product fits into it several times over, on the fast clock of a busy machine.</summary>
    public static readonly TimeSpan JobLimit = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly HashSet<string> jobs = new(StringComparer.Ordinal);

    /// <summary>The ids that answers gave.</summary>
    public IReadOnlyCollection<string> Jobs => jobs;

    /// <summary>One call. Cancelling the token is what a person does who presses stop.</summary>
    public async Task<ToolAnswer> CallAsync(string tool, Dictionary<string, object?> arguments, CancellationToken cancellationToken, InProcessServer? server = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(CallLimit);
        try
        {
            var result = await (server ?? lane.Server).Client.CallToolAsync(tool, arguments, new Unheard(), cancellationToken: limit.Token);
            return Note(ToolAnswer.Of(result));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new ToolAnswer { IsHungUp = true };
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"{tool} did not answer within {CallLimit.TotalSeconds} s.", late);
        }
    }

    /// <summary>Asks for a job's outcome until it has one.</summary>
    public async Task<ToolAnswer> FollowAsync(ToolAnswer answer, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (answer is { IsRunning: true, JobId: { } job } && TimeProvider.System.GetElapsedTime(began) < JobLimit)
        {
            answer = await LookAsync(job, WaitSeconds, stop);
            if (answer.IsRunning)
            {
                // A job of another server is not waited for by this one.
                await Task.Delay(PauseBetweenLooks, TimeProvider.System, stop);
            }
        }

        return answer;
    }

    public Task<ToolAnswer> LookAsync(string job, double wait, CancellationToken stop) =>
        CallAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = wait }, stop);

    private ToolAnswer Note(ToolAnswer answer)
    {
        if (answer.JobId is { } job)
        {
            jobs.Add(job);
        }

        return answer;
    }

    private sealed class Unheard : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value)
        {
        }
    }
}
