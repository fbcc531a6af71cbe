using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Says what to do with the video.</summary>
internal sealed class SendEditTool(EditFlow edits) : ITool
{
    private const int MaxMessageLength = 8000;

    public static ToolCard Card { get; } = new()
    {
        Name = "send_edit",
        Title = "Edit the video",
        Description =
            "Sends one instruction in plain words (\"cut this into a 60-second short for TikTok\", \"add the title 'Plaza'\") to the video editor "
            + "and tells what really changed on the timeline. May cost credits; a message is sent at most once. If it answers \"running\", follow with get_job. "
            + "Not for exporting (export_video) or for looking (get_state).",
        ReadOnly = false,
        Destructive = true,
        Idempotent = false,
        OpenWorld = true,
        Input =
        [
            new("message", new Shape.Text(1, MaxMessageLength), "What to do, as specific as possible, in the person's language.")
            {
                Required = true,
                Example = "\"trim the first 3 seconds\"",
            },
            SessionId,
            WaitSeconds,
        ],
        Output =
        [
            Words("status", "completed", "running", "needs_input", "unchanged", "routed") with { Required = true },
            Text("job_id"),
            Text("session_id"),
            Text("reply"),
            Text("question"),
            Flag("silent", "The backend said nothing; what changed was read from its state.") with { Required = true },
            new("changes", new Shape.ListOf(new Shape.Members(
            [
                Words("kind", "added", "removed", "changed") with { Required = true },
                Text("track") with { Required = true },
                Text("what") with { Required = true },
                Text("before"),
                Text("after"),
                Whole("start_ms"),
                Whole("duration_ms"),
            ])))
            {
                Required = true,
            },
            Text("timeline"),
            Tracks,
            Text("routed_to"),
            new("routed_result", new Shape.Anything()),
            Number("elapsed_seconds") with { Required = true },
            new("credits", new Shape.Members([Number("before"), Number("after")])),
            JobFacts,
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var request = new EditRequest
        {
            Message = arguments.Text("message")!,
            SessionId = arguments.Text("session_id"),
            WaitSeconds = arguments.Number("wait_seconds"),
        };
        return await edits.SendAsync(request, call, cancellationToken);
    }
}
