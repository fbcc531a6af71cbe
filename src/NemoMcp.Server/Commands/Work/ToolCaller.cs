using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Commands.Work;

/// <summary>Calls tools as an assistant would, following long work to its end.</summary>
internal sealed class ToolCaller(McpClient client, string? skill = null)
{
    /// <summary>As long as an assistant's patience; long work takes several of them.</summary>
    private const int WaitSeconds = 30;

    /// <summary>An hour of waiting: past every limit of the backend.</summary>
    private const int MaxFollowUps = 120;

    /// <summary>The job that is being followed, for whoever stops waiting; null where there is none.</summary>
    public string? RunningJob { get; private set; }

    /// <summary>The session of the last answer.</summary>
    public string? Session { get; private set; }

    /// <summary>One call, answered at once or within the tool's own wait.</summary>
    public async Task<ToolAnswer> CallAsync(
        string tool, Dictionary<string, object?> arguments, Action<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        if (skill is not null)
        {
            arguments["skill"] = skill;
        }

        var result = await client.CallToolAsync(tool, arguments, new Heard(progress), cancellationToken: cancellationToken);
        if (result is not { IsError: not true, StructuredContent: { } structured })
        {
            throw new ToolFailedException(result);
        }

        var answer = new ToolAnswer(structured, string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        Session = answer.Text("session_id") ?? Session;
        return answer;
    }

    /// <summary>
    /// Sets long work going and follows it to its end. The job is known before anything is waited for: <paramref name="started"/>
    /// hears its id, also when it has ended by then.
    /// </summary>
    public async Task<ToolAnswer> RunAsync(
        string tool, Dictionary<string, object?> arguments, Action<ProgressNotificationValue> progress, CancellationToken cancellationToken, Func<string, Task>? started = null)
    {
        arguments["wait_seconds"] = 0;
        var answer = await CallAsync(tool, arguments, progress, cancellationToken);
        if (answer.Text("job_id") is not { } job)
        {
            return answer;
        }

        RunningJob = answer.Status is "running" ? job : null;
        if (started is not null)
        {
            await started(job);
        }

        return answer.Status is "running" ? await FollowAsync(job, progress, cancellationToken) : answer;
    }

    /// <summary>Waits for the end of a job and gives what its own tool would answer.</summary>
    public async Task<ToolAnswer> FollowAsync(string job, Action<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        RunningJob = job;
        for (var i = 0; i < MaxFollowUps; i++)
        {
            ToolAnswer answer;
            try
            {
                answer = await CallAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = WaitSeconds }, progress, cancellationToken);
            }
            catch (ToolFailedException)
            {
                RunningJob = null;
                throw;
            }

            if (answer.Status is not "running")
            {
                RunningJob = null;
                return answer;
            }
        }

        throw new StillRunningException(job);
    }

    public static string? Text(JsonElement result, string name) =>
        result.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private sealed class Heard(Action<ProgressNotificationValue> hear) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => hear(value);
    }
}
