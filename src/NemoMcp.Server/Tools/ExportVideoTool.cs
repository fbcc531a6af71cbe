using NemoMcp.Core.Calls;
using NemoMcp.Core.Exporting;
using NemoMcp.Server.Schemas;
using static NemoMcp.Server.Schemas.SharedMembers;

namespace NemoMcp.Server.Tools;

/// <summary>Makes the film.</summary>
internal sealed class ExportVideoTool(ExportFlow exports) : ITool
{
    private const int MaxPathLength = 4096;

    public static ToolCard Card { get; } = new()
    {
        Name = "export_video",
        Title = "Export the film",
        Description =
            "Renders the timeline and saves the film to disk; exports cost no credits. An existing file is never overwritten. "
            + "If it answers \"running\", follow with get_job (the render goes on). Not for changing the video (send_edit).",
        ReadOnly = false,
        Destructive = false,
        Idempotent = false,
        OpenWorld = true,
        Input =
        [
            SessionId,
            JobId("Picks up an earlier export instead of starting one."),
            new("output_path", new Shape.Text(1, MaxPathLength), "A folder or a file, absolute or ~. Default: the output folder.") { Example = "\"~/Videos/short.mp4\"" },
            new("format", new Shape.Text(OneOf: ["mp4", "webm", "gif", "mp3", "wav"]), "Default: mp4; the others on the embedded backend only.") { Example = "\"mp4\"" },
            new("quality", new Shape.Text(OneOf: ["draft", "standard", "high"]), "Default: high.") { Example = "\"high\"" },
            new("resolution", new Shape.Text(1, 20), "720p, 1080p or WxH. Default: the timeline's own.") { Example = "\"1080p\"" },
            WaitSeconds,
            Flag("download", "false: only the link. Default: true.") with { Example = "true" },
        ],
        Output =
        [
            Words("status", "completed", "running", "cancelled") with { Required = true },
            Text("job_id") with { Required = true },
            Text("session_id"),
            Text("render_id") with { Required = true },
            Number("progress_percent"),
            Number("eta_seconds"),
            Text("url"),
            new("file", new Shape.Members(
            [
                Text("path"),
                Text("name") with { Required = true },
                Whole("size_bytes") with { Required = true },
                Text("sha256") with { Required = true },
                Number("duration_seconds"),
                Whole("width"),
                Whole("height"),
                Text("video_codec"),
            ])),
            Text("workspace_url"),
            Whole("attempts") with { Required = true },
            JobFacts,
        ],
    };

    public async Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken)
    {
        var request = new ExportRequest
        {
            SessionId = arguments.Text("session_id"),
            JobId = arguments.Text("job_id"),
            OutputPath = arguments.Text("output_path"),
            Format = arguments.Text("format") ?? "mp4",
            Quality = arguments.Text("quality") ?? "high",
            Resolution = arguments.Text("resolution"),
            WaitSeconds = arguments.Number("wait_seconds"),
            Download = arguments.Flag("download") ?? true,
        };
        return await exports.ExportAsync(request, call, cancellationToken);
    }
}
