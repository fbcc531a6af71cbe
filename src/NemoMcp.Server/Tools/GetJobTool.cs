using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Follows work that goes on.</summary>
internal sealed class GetJobTool(JobFlow jobs) : ITool
{
    public static ToolCard Card { get; } = new()
    {
        Name = "get_job",
        Title = "Follow a job",
        Description =
            "Waits for an edit, upload or export that answered \"running\" and gives its result, as its own tool would have. "
            + "Without job_id: lists the jobs, also those of earlier conversations. Never starts work again. Not for the timeline (get_state).",
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = true,
        Input = [JobId("Left out: all jobs."), WaitSeconds],
        Output =
        [
            Text("status", "As the tool that started the job answers."),
            Text("job_id"),
            Text("session_id"),
            JobFacts,
            Jobs,
        ],
    };

    public Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken) =>
        jobs.GetAsync(arguments.Text("job_id"), arguments.Number("wait_seconds"), call, cancellationToken);
}
