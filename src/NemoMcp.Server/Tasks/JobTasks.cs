using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Protocol;
using NemoMcp.Server.Answers;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Tasks;

/// <summary>The jobs of the journal as tasks, by the same ids; a handle is as good after a restart as before.</summary>
internal sealed class JobTasks(ToolDesk desk, ErrorFilter errors) : ITaskSource
{
    public async Task<TaskView?> LookAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        await OrNothingAsync(id, async () => ViewOf(await Jobs(user).DescribeAsync(id, cancellationToken)));

    /// <summary>As <c>get_job</c> answers, without its wait: a job that nobody runs any more is taken up, and an end that was told is noted.</summary>
    public async Task<TaskView?> ReadAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken)
    {
        if (await LookAsync(id, user, cancellationToken) is null)
        {
            return null;
        }

        var caller = desk.Of(user);
        var call = Call(caller);
        try
        {
            var outcome = await Jobs(user).GetAsync(id, 0, call, cancellationToken);
            var view = ViewOf(outcome.Job!);
            if (view.Phase is TaskPhase.Working)
            {
                return view;
            }

            var result = Answer.Of(outcome, desk.Curtain);
            await caller.ToldAsync(outcome, cancellationToken);
            return view with { Result = result };
        }
        catch (NemoException failure) when (failure.Code is not NemoErrorCode.JobNotFound)
        {
            var result = await errors.ResultAsync(failure, GetJob(id), caller, cancellationToken);
            await caller.ToldAsync(failure, cancellationToken);
            return await LookAsync(id, user, cancellationToken) is { } view ? view with { Phase = TaskPhase.Completed, Result = result } : null;
        }
    }

    public async Task<bool> CancelAsync(string id, ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        await OrNothingAsync(id, async () => await Jobs(user).CancelAsync(id, Call(desk.Of(user)), cancellationToken)) is not null;

    /// <summary>No job asks anything.</summary>
    public async Task<bool> AnswerAsync(string id, JsonObject answers, ClaimsPrincipal? user, CancellationToken cancellationToken) =>
        await LookAsync(id, user, cancellationToken) is not null;

    private static async Task<T?> OrNothingAsync<T>(string id, Func<Task<T>> look)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (NemoException missing) when (missing.Code is NemoErrorCode.JobNotFound && missing.Subject == id)
        {
            return null;
        }
    }

    private JobFlow Jobs(ClaimsPrincipal? user) => desk.Of(user).Services.GetRequiredService<JobFlow>();

    private static ToolCall Call(CallerDesk caller) => new() { Caller = caller.Caller.Id, Progress = new McpProgress(null, null) };

    /// <summary>The call that this stands for: an error is told in the job's language.</summary>
    private static CallToolRequestParams GetJob(string id) => new()
    {
        Name = GetJobTool.Card.Name,
        Arguments = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["job_id"] = JsonSerializer.SerializeToElement(id, AnswerJsonContext.Default.String) },
    };

    private TaskView ViewOf(JobInfo job) => new()
    {
        Id = job.JobId,
        Phase = job.Status switch
        {
            "running" => TaskPhase.Working,
            "cancelled" => TaskPhase.Cancelled,
            _ => TaskPhase.Completed,
        },
        Message = job is { Status: "running", Message: { } words } ? desk.Curtain?.Draw(words) ?? words : null,
        CreatedAt = job.StartedAt,
        UpdatedAt = job.UpdatedAt,
        KeptFor = IJobTidying.Kept,
    };
}
