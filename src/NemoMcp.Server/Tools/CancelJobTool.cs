using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Stops work.</summary>
internal sealed class CancelJobTool(JobFlow jobs) : ITool
{
    public static ToolCard Card { get; } = new()
    {
        Name = "cancel_job",
        Title = "Stop a job",
        Description =
            "Stops an edit, upload or export that is running, and tells what may still be charged. Use it only when the person asks to stop: "
            + "a call that took long has not failed, follow it with get_job.",
        ReadOnly = false,
        Destructive = true,
        Idempotent = true,
        OpenWorld = true,
        Input = [JobId("The job to stop.") with { Required = true }],
        Output =
        [
            Words("status", "cancelled", "already_finished") with { Required = true },
            JobFacts with { Required = true },
            Text("note") with { Required = true },
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken) =>
        await jobs.CancelAsync(arguments.Text("job_id")!, call, cancellationToken);
}
