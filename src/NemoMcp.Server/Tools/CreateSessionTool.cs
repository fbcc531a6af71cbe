using NemoMcp.Core.Calls;
using NemoMcp.Core.Sessions;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Opens a project.</summary>
internal sealed class CreateSessionTool(SessionFlow sessions) : ITool
{
    private const int MaxNameLength = 100;

    public static ToolCard Card { get; } = new()
    {
        Name = "create_session",
        Title = "Start a video project",
        Description =
            "Opens a new, empty video project (session) and makes it the current one. Use it to start over or to work on another video; "
            + "not needed before upload_media or send_edit, which open a project when there is none.",
        ReadOnly = false,
        Destructive = false,
        Idempotent = false,
        OpenWorld = true,
        Input =
        [
            new("language", new Shape.Text(2, 35), "Language of the answers, BCP 47.") { Example = "\"zh-CN\"" },
            new("name", new Shape.Text(1, MaxNameLength), "The project's name; films are named after it. Default: project.") { Example = "\"holiday\"" },
            Flag("workspace_link", "Also give a link that opens the project in a browser. Default: false.") with { Example = "true" },
        ],
        Output =
        [
            Words("status", "ready") with { Required = true },
            Text("session_id") with { Required = true },
            Text("task_id"),
            new("skill", new Shape.Members([Text("name") with { Required = true }, Text("version") with { Required = true }, Text("platform") with { Required = true }])) { Required = true },
            Text("backend", "cloud, local, or the address.") with { Required = true },
            Words("account", "token", "anonymous") with { Required = true },
            new("credits", new Shape.Members([Number("available"), Number("frozen"), Number("total")])),
            Text("token_expires_at"),
            Text("workspace_url"),
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var request = new SessionRequest
        {
            Language = arguments.Text("language"),
            Name = arguments.Text("name") ?? "project",
            WorkspaceLink = arguments.Flag("workspace_link") ?? false,
        };
        return await sessions.CreateAsync(request, call, cancellationToken);
    }
}
