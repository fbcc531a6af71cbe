using NemoMcp.Core.Calls;
using NemoMcp.Core.State;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Shows the project.</summary>
internal sealed class GetStateTool(StateFlow state) : ITool
{
    public static ToolCard Card { get; } = new()
    {
        Name = "get_state",
        Title = "Show the timeline",
        Description =
            "Shows what the project holds: tracks and their pieces with times, uploaded media, jobs, and whether a film can be exported. Costs nothing. "
            + "Not needed after send_edit, whose answer already tells the changes; for waiting on work use get_job.",
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = true,
        Input =
        [
            SessionId,
            new("detail", new Shape.Text(OneOf: ["summary", "full"]), "full adds the backend's own draft. Default: summary.") { Example = "\"full\"" },
        ],
        Output =
        [
            Words("status", "ok") with { Required = true },
            Text("session_id") with { Required = true },
            Text("timeline") with { Required = true },
            Tracks with { Required = true },
            Whole("duration_ms") with { Required = true },
            new("canvas", new Shape.Members([Whole("width"), Whole("height")])),
            new("media", new Shape.ListOf(new Shape.Members(
            [
                Text("file_name") with { Required = true },
                Text("kind") with { Required = true },
                Number("duration_seconds"),
                Whole("width"),
                Whole("height"),
            ])))
            {
                Required = true,
            },
            new("generated", new Shape.ListOf(new Shape.Members([Text("label") with { Required = true }, Text("kind")]))) { Required = true },
            Flag("export_ready") with { Required = true },
            Text("why_not"),
            Jobs with { Required = true },
            new("draft", new Shape.Anything()),
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var request = new StateRequest { SessionId = arguments.Text("session_id"), Full = arguments.Text("detail") is "full" };
        return await state.GetAsync(request, call, cancellationToken);
    }
}
